import type { MediaRoom } from '#server/ports/media.ts';
import type { Member } from './member.ts';
import type { FromForwarder, SlotTold } from './messages.ts';
import { Recorder } from './recording/recorder.ts';
import { Room } from './room.ts';

/** One evening: its rooms, and everybody who is in one of them. */
export class Session {
  readonly id: string;
  readonly members = new Set<Member>();
  readonly #rooms = new Map<MediaRoom, Room>();
  readonly #tell: (message: FromForwarder) => void;
  /** Rooms in which everybody must be given their slots anew. */
  readonly #untidy = new Set<Room>();
  #toldSpeaking = '';

  constructor(id: string, tell: (message: FromForwarder) => void) {
    this.id = id;
    this.#tell = tell;
  }

  get rooms(): number {
    return this.#rooms.size;
  }

  get idle(): boolean {
    return this.members.size === 0 && this.#rooms.size === 0;
  }

  /** Brings somebody into the room where they belong, out of the one where they were. */
  place(member: Member, room: MediaRoom, now: number): void {
    if (this.members.has(member) && member.room !== room) this.#out(member, now);
    member.room = room;
    this.members.add(member);
    const there = this.#room(room);
    if (!there.members.has(member)) there.enter(member);
    this.#untidy.add(there);
  }

  leave(member: Member, now: number): void {
    if (!this.members.delete(member)) return;
    this.#out(member, now);
  }

  changed(member: Member): void {
    const room = this.#rooms.get(member.room);
    if (room) this.#untidy.add(room);
  }

  spotlight(name: MediaRoom, client: string | null): void {
    const room = this.#room(name);
    room.spotlight = client;
    this.#untidy.add(room);
  }

  record(name: MediaRoom, folder: string | null, now: number): void {
    const room = this.#room(name);
    if (folder !== null && room.recorder) return;
    const ended = room.record(folder === null ? null : this.#recorder(folder, name, now));
    if (ended) void this.#finish(name, ended);
    this.#untidy.add(room);
  }

  tidy(now: number): void {
    for (const room of this.#untidy) {
      room.arrange(now);
      this.#tellTaken(room.members, now);
      if (room.forgettable) this.#rooms.delete(room.name);
    }
    this.#untidy.clear();
  }

  /** Who speaks now, when that changed, and how long people spoke since the last time. */
  tellLevels(now: number): void {
    this.#tellTaken(this.members, now);
    const speaking = [...this.#rooms.values()].flatMap((room) =>
      room.speaking(now).map(({ of: { client, person } }) => ({ client, person, room: room.name })),
    );
    const spoke = [...this.members]
      .map(({ of: { person }, talk }) => ({ person, ms: talk.take() }))
      .filter(({ ms }) => ms > 0);
    for (const room of this.#rooms.values()) if (room.mustTurn(now)) this.#untidy.add(room);
    const text = JSON.stringify(speaking);
    if (text === this.#toldSpeaking && spoke.length === 0) return;
    this.#toldSpeaking = text;
    this.#tell({ is: 'levels', session: this.id, speaking, spoke });
  }

  /** Settles when every recording is on disk. */
  async close(): Promise<void> {
    const now = performance.now();
    for (const member of this.members) this.#out(member, now);
    this.members.clear();
    const recorded = [...this.#rooms.values()].map((room) => ({
      name: room.name,
      recorder: room.record(null),
    }));
    this.#rooms.clear();
    this.#untidy.clear();
    await Promise.all(
      recorded.map(({ name, recorder }) => (recorder ? this.#finish(name, recorder) : undefined)),
    );
  }

  /** Who has no camera on makes no pictures that could be spared. */
  #tellTaken(members: Iterable<Member>, now: number): void {
    for (const { camera, connected, of, taken } of members) {
      const pictures = camera && connected ? taken.due(now) : null;
      if (pictures) this.#tell({ is: 'taken', client: of.client, pictures });
    }
  }

  #out(member: Member, now: number): void {
    const room = this.#rooms.get(member.room);
    if (!room) return;
    room.leave(member, now);
    this.#untidy.add(room);
  }

  #room(name: MediaRoom): Room {
    const found =
      this.#rooms.get(name) ??
      new Room(name, (member: Member, slots: readonly SlotTold[]) =>
        this.#tell({ is: 'slots', client: member.of.client, slots }),
      );
    this.#rooms.set(name, found);
    return found;
  }

  #recorder(folder: string, room: MediaRoom, now: number): Recorder | null {
    const session = this.id;
    const failed = () => this.#tell({ is: 'recording-failed', session, room });
    const begun = (person: string, file: string) =>
      this.#tell({ is: 'recording', session, room, person, file });
    try {
      return new Recorder(folder, `${session}-${room}-${Date.now().toString(36)}`, now, { begun, failed });
    } catch (error) {
      process.stderr.write(`nothing can be recorded: ${(error as NodeJS.ErrnoException).code}\n`);
      failed();
      return null;
    }
  }

  async #finish(room: MediaRoom, recorder: Recorder): Promise<void> {
    for (const recorded of await recorder.end()) {
      this.#tell({ is: 'recorded', session: this.id, room, ...recorded });
    }
  }
}
