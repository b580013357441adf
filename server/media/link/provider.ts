import { joinUrl } from '#domain/process/meeting-link.ts';
import type { JoinGrant } from '#protocol/media.ts';
import type { Attendee, MediaProvider, MediaRights, MediaRoom } from '../../ports/media.ts';
import { Beside } from './beside.ts';
import type { MeetingLinks } from './meeting-links.ts';

/** After this a page asks again, so that a link that was changed meanwhile reaches it (ms). */
const lifetime = 3_600_000;

/** A meeting elsewhere: Zoom, Teams, Meet, WebinarGeek or any other, one for plenary and one per table. */
export class LinkProvider extends Beside implements MediaProvider {
  readonly id = 'link';
  readonly capabilities = {
    surface: 'window',
    move: 'by-hand',
    roster: 'told',
    telephone: false,
    // the meeting elsewhere decides
    mostInPlenary: Number.MAX_SAFE_INTEGER,
  } as const;
  readonly #links: MeetingLinks;
  readonly #now: () => number;

  constructor(links: MeetingLinks, now: () => number) {
    super();
    this.#links = links;
    this.#now = now;
  }

  async health() {
    return { ok: true, detail: 'Links: people open their meeting elsewhere, nothing to check here.' };
  }

  protected async open(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant> {
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
}
