import type { Evening } from '#domain/session/specification.ts';
import type { MediaTold } from '#protocol/media.ts';
import type { Attendee, Call, MediaRights, MediaRoom } from '../ports/media.ts';
import { FakeMedia } from '../running/media.fixture.ts';
import { settled, type Tab, TestHouse } from './house.fixture.ts';

/** A provider with a telephone, that keeps who was asked where. */
export class FakeTelephone extends FakeMedia {
  /** As a server that is self-hosted does not. */
  movesPeople = false;
  readonly #calls = new Map<string, Call>();

  async rings(client: string, number: string, room: MediaRoom = 'plenary'): Promise<void> {
    const isFrom = (written: string) => written.replaceAll(' ', '') === number;
    const call = { client, ending: number.slice(-2), person: null, isFrom };
    this.#calls.set(client, call);
    this.#tellOf(call, room);
    await settled();
  }

  async hangsUp(client: string): Promise<void> {
    const call = this.#calls.get(client);
    if (call) this.#tellOf(call, null);
    await settled();
  }

  override async place(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<null> {
    await super.place(who, room, rights);
    const call = this.#calls.get(who.client);
    if (call && this.movesPeople) this.#tellOf(call, room);
    return null;
  }

  #tellOf(call: Call, room: MediaRoom | null): void {
    this.tell({ is: 'caller', session: 'avond', room, call });
  }
}

export interface CallHouse {
  readonly test: TestHouse;
  readonly line: FakeTelephone;
  /** What the tech host is told of who calls in. */
  callers(): Extract<MediaTold, { what: 'callers' }>['callers'];
  readonly techHost: Tab;
  /** What was asked of the provider about calls since the last time. */
  asked(): readonly string[];
  /** Asked by the tech host. */
  says(call: string, person: string): Promise<void>;
}

/** A house whose provider has a telephone, with the tech host looking on. */
export async function callHouse(evening: Evening): Promise<CallHouse> {
  const line = new FakeTelephone();
  const test = new TestHouse(evening, { providers: [line] });
  const techHost = await test.tab('t1', 'tess', false);
  return {
    test,
    line,
    techHost,
    callers: () => techHost.last('callers')?.callers ?? [],
    asked: () => line.asked.splice(0).filter((one) => one.includes(' call:')),
    async says(call, person) {
      test.house.hear('t1', { do: 'name-caller', call, person });
      await settled();
    },
  };
}
