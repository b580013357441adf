import type { JoinGrant } from '#protocol/media.ts';
import { type MediaClient, type MediaHost, MediaTrouble, type OpenClient } from './client.ts';
import { arrivedAt } from './link/arrival.ts';

export const open: OpenClient = (host) => new Link(host);

/**
 * A meeting in a window beside Polder. People go there by hand, and say that they are there; microphone and camera are
 * that meeting's own. What stands on the page is `link/meeting-card.tsx`.
 */
class Link implements MediaClient {
  readonly surface = 'window';
  readonly #host: MediaHost;

  constructor(host: MediaHost) {
    this.#host = host;
  }

  async mount(grant: JoinGrant): Promise<void> {
    if (grant.provider !== 'link') throw new MediaTrouble('provider');
    // said before this page was loaded again, or before the line fell away: the server has forgotten it
    if (grant.url !== '' && grant.url === arrivedAt()) this.#host.ask({ do: 'arrived', room: grant.room });
  }

  follow(grant: JoinGrant): Promise<void> {
    return this.mount(grant);
  }

  hear(): void {}

  async setMicrophone(): Promise<void> {}

  async setCamera(): Promise<void> {}

  async setMode(): Promise<void> {}

  async setDevices(): Promise<void> {}

  unblock(): void {}

  async leave(): Promise<void> {}
}
