import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Connection } from '#web/connection/connection.ts';
import type { MediaStore } from '#web/media/store.ts';
import type { Boot } from '#web/ui/boot.ts';
import { liveRoot } from '#web/ui/live-root.ts';
import type { Language } from '#wording/say.ts';
import { App } from './app.tsx';
import { tellLobbyOfCall } from './lobby-call.ts';
import { updateLobbyTable } from './lobby-table.ts';
import { loadSay } from './say.ts';

/** Follows the evening behind the lobby, and takes the page over when the session goes live. */
export async function start(
  page: Document,
  boot: Boot,
  connection: Connection,
  media: MediaStore,
): Promise<void> {
  const root = liveRoot(page);
  const react = createRoot(root.element);
  let say = await loadSay(boot.language);

  const render = (): void => {
    const other: Language = say.language === 'nl' ? 'en' : 'nl';
    const change = (): void => void loadSay(other).then(speak, () => startAnew(boot, other));
    react.render(
      <StrictMode>
        <App boot={boot} connection={connection} media={media} say={say} language={{ other, change }} />
      </StrictMode>,
    );
  };
  const speak = (other: typeof say): void => {
    say = other;
    page.documentElement.lang = say.language;
    void tellServer(boot, say.language);
    render();
  };
  const follow = (): void => {
    const view = connection.view();
    const { status } = view.session;
    if (status === 'live' || status === 'closed') {
      page.documentElement.lang = say.language;
      root.show();
    } else {
      updateLobbyTable(page, view, say);
      tellLobbyOfCall(page, view);
    }
  };

  render();
  connection.subscribe(follow);
  follow();
}

/** The words of an older release are gone from the server: the page comes back in a newer one. */
async function startAnew(boot: Boot, language: Language): Promise<void> {
  await tellServer(boot, language);
  location.reload();
}

/** So that every next page and mail speaks it too; the screen does not wait for it, nor mind when it fails. */
async function tellServer({ token }: Boot, language: Language): Promise<void> {
  if (!token) return;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ language });
  await fetch(`/m/${token}/language`, { method: 'POST', headers, body }).catch(() => undefined);
}
