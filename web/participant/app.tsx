import { type ReactNode, useEffect, useMemo } from 'react';
import type { SessionCommand } from '#domain/session/commands.ts';
import { seatOf } from '#domain/session/find.ts';
import type { Live } from '#domain/session/state.ts';
import type { Connection } from '#web/connection/connection.ts';
import { useNow, useView } from '#web/connection/react.ts';
import type { View } from '#web/connection/view.ts';
import type { MediaStore } from '#web/media/store.ts';
import { MediaProvider } from '#web/media/use-media.ts';
import type { Boot } from '#web/ui/boot.ts';
import { nameOf } from '#web/ui/name-of.ts';
import { times } from '#wording/times.ts';
import { Header } from './header.tsx';
import { LanguageProvider, type LanguageSwitch } from './language.tsx';
import { LiveScreen } from './live-screen.tsx';
import { Closed, Ended, Quiet, Waiting } from './quiet-screens.tsx';
import type { Say } from './say.ts';
import { type LiveContext, LiveProvider } from './use-live.tsx';

interface Props {
  boot: Boot;
  connection: Connection;
  media: MediaStore;
  say: Say;
  language: LanguageSwitch;
}

/** The participant's screen: a picture of the view, nothing else. */
export function App({ boot, connection, media, say, language }: Props) {
  const view = useView(connection);
  useJoin(boot, connection, view);
  return (
    <LanguageProvider value={language}>
      <Screen boot={boot} connection={connection} media={media} say={say} view={view} />
    </LanguageProvider>
  );
}

function Screen({ boot, connection, media, say, view }: Omit<Props, 'language'> & { view: View }): ReactNode {
  const { session } = view;
  if (view.status !== 'ended' && session.status === 'live')
    return (
      <LiveParts boot={boot} connection={connection} media={media} say={say} view={view} session={session} />
    );
  return (
    <div className="live">
      <Header
        project={session.status === 'empty' ? '' : session.occasion.projectTitle}
        organisation={boot.organisation}
        help={boot.help}
        say={say}
      />
      <QuietScreen boot={boot} say={say} view={view} />
    </div>
  );
}

function QuietScreen({ boot, say, view }: { boot: Boot; say: Say; view: View }): ReactNode {
  const { session } = view;
  if (view.status === 'ended') return <Ended view={view} say={say} />;
  if (session.status === 'lobby') return <Waiting session={session} view={view} say={say} />;
  if (session.status === 'closed') return <Closed session={session} view={view} say={say} boot={boot} />;
  return <Quiet title={say('common.loading')} />;
}

function LiveParts({
  boot,
  connection,
  media,
  say,
  view,
  session,
}: Omit<Props, 'language'> & { view: View; session: Live }) {
  const now = useNow(connection, 1_000);
  const { zone } = session.occasion;
  const context = useMemo(
    (): LiveContext => ({
      boot,
      view,
      session,
      me: view.you?.person ?? boot.person ?? '',
      say,
      times: times(say.language, zone),
      now,
      offline: view.status !== 'online',
      send: (command: SessionCommand) => connection.send(`session:${boot.session}`, command),
      nameOf: nameOf({ view, say }),
    }),
    [boot, connection, view, session, say, zone, now],
  );
  const help = session.occasion.helpNumber || boot.help;
  const surroundings = useMemo(() => ({ media, say, help }), [media, say, help]);
  return (
    <LiveProvider value={context}>
      <MediaProvider value={surroundings}>
        <LiveScreen connection={connection} />
      </MediaProvider>
    </LiveProvider>
  );
}

/** Being here is told once: the chair is laid for whoever came. */
function useJoin(boot: Boot, connection: Connection, view: View): void {
  const me = view.you?.person ?? null;
  const { session } = view;
  const seat =
    session.status === 'lobby' || session.status === 'live' ? me && seatOf(session, me)?.seat : null;
  const mustJoin = view.status === 'online' && seat !== null && seat !== '' && seat?.joined === false;
  useEffect(() => {
    if (mustJoin) void connection.send(`session:${boot.session}`, { type: 'join' } satisfies SessionCommand);
  }, [mustJoin, connection, boot.session]);
}
