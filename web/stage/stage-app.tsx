import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { PersonId } from '#domain/kernel/ids.ts';
import { second } from '#domain/kernel/moments.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import { mayHarvest, mayRunEvening } from '#domain/session/rights.ts';
import type { Laid } from '#domain/session/state.ts';
import { closeCodes } from '#protocol/close-codes.ts';
import type { Connection } from '#web/connection/connection.ts';
import { useNow, useView } from '#web/connection/react.ts';
import type { View } from '#web/connection/view.ts';
import type { MediaStore } from '#web/media/store.ts';
import { MediaProvider } from '#web/media/use-media.ts';
import type { Boot } from '#web/ui/boot.ts';
import { Button } from '#web/ui/button.tsx';
import { times } from '#wording/times.ts';
import { noteAway } from './away.ts';
import { ControlContext, type Undoable } from './control.ts';
import type { AwaySince } from './needs.ts';
import { type StageSay, stageSay } from './say.ts';
import { StageScreen } from './stage-screen.tsx';
import { UndoBar } from './undo-bar.tsx';

/** Noted on this device's own clock: how far it is from the server's may be learned only after the first look. */
function useAwaySince(state: Laid, view: View, connection: Connection): AwaySince {
  const away = useRef<AwaySince>({});
  const before = useRef<ReadonlySet<PersonId> | null>(null);
  const people = state.tables.flatMap((table) =>
    table.seats.filter((seat) => seat.means !== 'phone').map((seat) => seat.person),
  );
  const own = Date.now();
  const isOnline = view.status === 'online';
  if (isOnline) away.current = noteAway(away.current, people, view.online, before.current, own);
  before.current = isOnline ? view.online : null;
  const noted = away.current;
  const ahead = Math.round((connection.now() - own) / second) * second;
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(noted).map(([person, { since, seen }]) => [person, { since: since + ahead, seen }]),
      ),
    [noted, ahead],
  );
}

interface Props {
  boot: Boot;
  connection: Connection;
  media: MediaStore;
  say: StageSay;
}

function Stage({ boot, connection, media, say, state, view }: Props & { state: Laid; view: View }) {
  const now = useNow(connection, 1_000);
  const away = useAwaySince(state, view, connection);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [writingTo, setWritingTo] = useState<number | null>(null);
  const { session, zone } = state.occasion;
  const clockTimes = useMemo(() => times(boot.language, zone), [boot.language, zone]);
  const forget = useCallback(() => setUndoable(null), []);
  const me = view.you?.person ?? boot.person ?? '';
  const actor = { person: me, roles: view.you?.roles ?? [] };
  const control = {
    view,
    now,
    state,
    away,
    me,
    may: { run: mayRunEvening(state, actor), harvest: mayHarvest(state, actor) },
    say,
    times: clockTimes,
    send: (command: SessionCommand) => connection.send(`session:${session}`, command),
    offerUndo: setUndoable,
    writeTo: setWritingTo,
    writingTo,
  };
  const help = boot.help || state.occasion.helpNumber;
  const surroundings = useMemo(() => ({ media, say, help }), [media, say, help]);
  return (
    <ControlContext value={control}>
      <MediaProvider value={surroundings}>
        <StageScreen />
      </MediaProvider>
      <UndoBar undoable={undoable} onDone={forget} />
    </ControlContext>
  );
}

function Notice({ title, hint, again }: { title: string; hint?: string; again?: string }) {
  return (
    <main className="stage-notice">
      <h1>{title}</h1>
      {hint && <p>{hint}</p>}
      {again && <Button onPress={() => location.reload()}>{again}</Button>}
    </main>
  );
}

function Content({ boot, connection, media, say }: Props) {
  const view = useView(connection);
  const state = view.session;
  const title = state.status === 'empty' ? '' : state.occasion.projectTitle;
  useEffect(() => {
    if (title) document.title = say('stage.title', { title });
  }, [title, say]);
  if (view.status === 'ended') {
    const code = closeCodes[view.endedBecause as keyof typeof closeCodes];
    const reason = say.lookUp(`common.ended.${code}`) ?? say('common.ended.other');
    return <Notice title={say('stage.ended')} hint={reason} again={say('common.reload')} />;
  }
  if (state.status === 'empty') {
    if (view.status !== 'online') return <Notice title={say('stage.loading')} />;
    return <Notice title={say('stage.none.title')} hint={say('stage.none.hint')} />;
  }
  return <Stage boot={boot} connection={connection} media={media} say={say} state={state} view={view} />;
}

export function StageApp({ boot, connection, media }: Omit<Props, 'say'>) {
  const say = useMemo(() => stageSay(boot.language), [boot.language]);
  return (
    <I18nProvider locale={boot.language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <Content boot={boot} connection={connection} media={media} say={say} />
    </I18nProvider>
  );
}
