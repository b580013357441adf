import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { SessionCommand } from '#domain/session/commands.ts';
import { closeCodes } from '#protocol/close-codes.ts';
import type { Connection } from '#web/connection/connection.ts';
import { useNow, useView } from '#web/connection/react.ts';
import type { View } from '#web/connection/view.ts';
import type { MediaStore } from '#web/media/store.ts';
import { MediaProvider } from '#web/media/use-media.ts';
import type { Boot } from '#web/ui/boot.ts';
import { Button } from '#web/ui/button.tsx';
import { times } from '#wording/times.ts';
import { type Desk, DeskContext } from './desk.ts';
import { type TableSay, tableSay } from './say.ts';
import { TableScreen } from './table-screen.tsx';

function Ended({ reason, say }: { reason: string | null; say: TableSay }) {
  const code = closeCodes[reason as keyof typeof closeCodes];
  return (
    <main className="desk-notice">
      <h1>{say.lookUp(`common.ended.${code}`) ?? say('common.ended.other')}</h1>
      <Button onPress={() => location.reload()}>{say('common.reload')}</Button>
    </main>
  );
}

function Waiting({ view, say }: { view: View; say: TableSay }) {
  if (view.session.status === 'empty') return <main className="desk-notice">{say('common.loading')}</main>;
  return (
    <main className="desk-notice">
      <h1>{say('table.none.title')}</h1>
      <p>{say('table.none.hint')}</p>
    </main>
  );
}

/** Tells the server that the latest message stands on this screen. */
function useReceipt(connection: Connection, view: View): void {
  const message = view.session.status === 'empty' ? undefined : view.session.messages.at(-1)?.id;
  const session = view.session.status === 'empty' ? '' : view.session.occasion.session;
  useEffect(() => {
    if (message) connection.received(`session:${session}`, message);
  }, [connection, message, session]);
}

function useTitle(desk: { table: { number: number }; say: TableSay } | null): void {
  const title = desk?.say('common.table', { number: desk.table.number });
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
}

/** The table this person leads or writes for now; the screen follows when they get another one. */
function deskOf(boot: Boot, connection: Connection, view: View): Omit<Desk, 'now'> | null {
  const state = view.session;
  const me = view.you?.person ?? boot.person;
  const table = state.status === 'empty' ? undefined : state.tables[(view.you?.table ?? 0) - 1];
  if (state.status === 'empty' || !table || !me) return null;
  return {
    view,
    state,
    table,
    me,
    help: boot.help || state.occasion.helpNumber,
    say: tableSay(boot.language),
    times: times(boot.language, state.occasion.zone),
    send: (command: SessionCommand) => connection.send(`session:${state.occasion.session}`, command),
  };
}

interface Props {
  boot: Boot;
  connection: Connection;
  media: MediaStore;
}

export function TableApp({ boot, connection, media }: Props) {
  const view = useView(connection);
  const now = useNow(connection, 1_000);
  const say = tableSay(boot.language);
  useReceipt(connection, view);
  const desk = deskOf(boot, connection, view);
  useTitle(desk);
  if (view.status === 'ended') return <Ended reason={view.endedBecause} say={say} />;
  if (!desk) return <Waiting view={view} say={say} />;
  return (
    <I18nProvider locale={boot.language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <DeskContext value={{ ...desk, now }}>
        <MediaProvider value={{ media, say, help: desk.help }}>
          <TableScreen key={desk.table.number} />
        </MediaProvider>
      </DeskContext>
    </I18nProvider>
  );
}
