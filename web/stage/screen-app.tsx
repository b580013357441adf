import { useMemo } from 'react';
import type { Connection } from '#web/connection/connection.ts';
import { useNow, useView } from '#web/connection/react.ts';
import type { Boot } from '#web/ui/boot.ts';
import { times } from '#wording/times.ts';
import { screenSay, VoiceContext } from './screen-say.ts';
import { ScreenWall } from './screen-wall.tsx';

export function ScreenApp({ boot, connection }: { boot: Boot; connection: Connection }) {
  const view = useView(connection);
  const now = useNow(connection, 1_000);
  const say = useMemo(() => screenSay(boot.language), [boot.language]);
  const state = view.session;
  const zone = state.status === 'empty' ? 'Europe/Amsterdam' : state.occasion.zone;
  const voice = useMemo(() => ({ say, times: times(boot.language, zone) }), [say, boot.language, zone]);
  if (view.status === 'ended') return <p className="screen-notice">{say('screen.ended')}</p>;
  if (state.status === 'empty') return <p className="screen-notice">{say('screen.loading')}</p>;
  return (
    <VoiceContext value={voice}>
      <ScreenWall state={state} view={view} now={now} />
    </VoiceContext>
  );
}
