import type { Whose } from '#web/media/kept.ts';

/** What the lobby's own script needs from the page; the live screen reads the rest. */
export interface LobbyBoot {
  readonly now: number;
  readonly startsAt: number;
  readonly live: boolean;
  readonly assets: {
    readonly js: string;
    readonly preload: readonly string[];
    readonly css: readonly string[];
  };
}

/** Null on a page that is no lobby. The server wrote it, so it is taken as it is: a checker would cost more than the script. */
export function readLobbyBoot(page: Document): (LobbyBoot & Whose) | null {
  const text = page.getElementById('boot')?.textContent;
  const boot = text ? (JSON.parse(text) as { lobby?: LobbyBoot } & Partial<Whose>) : {};
  return boot.lobby ? { ...boot.lobby, session: boot.session ?? '', person: boot.person ?? '' } : null;
}
