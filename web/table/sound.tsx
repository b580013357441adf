import { useState } from 'react';
import { isLedHere } from '#domain/session/sound/place.ts';
import { recordingPlanned } from '#domain/session/sound/recording.ts';
import { Button } from '#web/ui/button.tsx';
import { useAct, useDesk } from './desk.ts';
import { SoundSheet } from './sound-sheet.tsx';

/** What the team may do about the sound of its table: quiet everyone or one, never turn anybody on. */
export function Sound() {
  const { state, table, say } = useDesk();
  const { act, problem } = useAct();
  const [isOpen, setOpen] = useState(false);
  if (state.status !== 'live' || state.clock.place !== 'tables' || !isLedHere(state)) return null;
  const listening = table.sound?.listening ?? false;
  const listen = () => void act({ type: 'set-listening', table: table.number, listening: !listening });
  const mayAsk = recordingPlanned(state) !== null && !table.sound?.recording;
  return (
    <section className="table-sound" aria-label={say('table.sound')}>
      <div className="head">
        <h2>{say('table.sound')}</h2>
        <span className="meta" role="status">
          {listening && say('table.sound.listening.what')}
        </span>
      </div>
      <div className="sound-acts">
        <Button onPress={listen}>{say(listening ? 'table.sound.talk' : 'table.sound.listen')}</Button>
        <Button onPress={() => setOpen(true)}>{say('table.sound.people')}</Button>
        {mayAsk && (
          <Button onPress={() => void act({ type: 'ask-recording', table: table.number })}>
            {say('table.recording.ask')}
          </Button>
        )}
      </div>
      {problem && <p className="problem">{problem}</p>}
      <SoundSheet isOpen={isOpen} onClose={() => setOpen(false)} />
    </section>
  );
}
