import type { SessionId } from '#domain/kernel/ids.ts';
import { joinUrl } from '#domain/process/meeting-link.ts';
import type { JoinGrant, MediaAsk } from '#protocol/media.ts';
import type { Attendee, MediaEvent, MediaProvider, MediaRights, MediaRoom } from '../../ports/media.ts';
import type { MeetingLinks } from './meeting-links.ts';
import { Roll } from './roll.ts';

/** After this a page asks again, so that a link that was changed meanwhile reaches it (ms). */
const lifetime = 3_600_000;

/** A meeting elsewhere: Zoom, Teams, Meet, WebinarGeek or any other, one for plenary and one per table. */
export class LinkProvider implements MediaProvider {
  readonly id = 'link';
  readonly capabilities = {
    surface: 'window',
    move: 'by-hand',
    roster: 'told',
    enforcesRights: false,
    measuresSpeech: false,
    records: false,
    telephone: false,
    // the meeting elsewhere decides
    mostAtTable: Number.MAX_SAFE_INTEGER,
    mostInPlenary: Number.MAX_SAFE_INTEGER,
  } as const;
  readonly #links: MeetingLinks;
  readonly #now: () => number;
  readonly #roll = new Roll();

  constructor(links: MeetingLinks, now: () => number) {
    this.#links = links;
    this.#now = now;
  }

  async health() {
    return { ok: true, detail: 'Links: people open their meeting elsewhere, nothing to check here.' };
  }

  async ensureRoom(): Promise<void> {}

  async grant(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant> {
    this.#roll.put(who, room, rights);
    const { url, passCode, instructions } = await this.#links(who.session, room);
    return {
      provider: 'link',
      room,
      rights,
      expiresAt: this.#now() + lifetime,
      url: joinUrl(url, who.name),
      passCode,
      instructions,
    };
  }

  async place(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant | null> {
    const before = this.#roll.of(who.client);
    if (!before) return null;
    if (before.room !== room) return this.grant(who, room, rights);
    this.#roll.put(who, room, rights);
    return null;
  }

  async hear(who: Attendee, ask: MediaAsk): Promise<void> {
    if (ask.do === 'arrived') this.#roll.arrive(who.client, ask.room);
    if (ask.do === 'leave') this.#roll.depart(who.client);
  }

  /** Nobody here can turn off a microphone elsewhere: whoever leads asks for it in words. */
  async silence(): Promise<void> {}

  async spotlight(): Promise<void> {}

  async remove(client: string): Promise<void> {
    this.#roll.remove(client);
  }

  async closeSession(session: SessionId): Promise<void> {
    this.#roll.close(session);
  }

  listen(listener: (event: MediaEvent) => void): () => void {
    return this.#roll.listen(listener);
  }

  async stop(): Promise<void> {
    this.#roll.stop();
  }
}
