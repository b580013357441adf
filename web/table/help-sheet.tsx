import { useState } from 'react';
import type { HelpKind } from '#domain/session/events.ts';
import { newId } from '#web/connection/connection.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { useAct, useDesk } from './desk.ts';

const kinds = ['technical', 'facilitator', 'safety'] as const satisfies readonly HelpKind[];
const icons = { technical: 'warning', facilitator: 'people', safety: 'safe' } as const;

function Ask() {
  const { say } = useDesk();
  const { act, problem } = useAct();
  const [words, setWords] = useState('');
  return (
    <>
      <TextArea
        label={say('table.help.words')}
        value={words}
        onChange={setWords}
        rows={2}
        problem={problem}
      />
      {kinds.map((kind) => (
        <Button
          key={kind}
          kind="option"
          icon={icons[kind]}
          hint={say(`table.help.${kind}Hint`)}
          onPress={() => void act({ type: 'ask-help', id: newId(), kind, words })}
        >
          {say(`table.help.${kind}`)}
        </Button>
      ))}
    </>
  );
}

function Asked({ id, by }: { id: string; by: string | null }) {
  const { say, view } = useDesk();
  const { act, problem } = useAct();
  const name = by === null ? undefined : view.names[by];
  const claimed = name ? say('table.help.claimed', { name }) : say('table.help.claimedUnnamed');
  return (
    <>
      <p role="status">{by === null ? say('table.help.open') : claimed}</p>
      <Button onPress={() => void act({ type: 'resolve-help', id })}>{say('table.help.done')}</Button>
      {problem && <p className="problem">{problem}</p>}
    </>
  );
}

export function HelpSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { state, me, help, say } = useDesk();
  const mine = state.help.findLast((request) => request.person === me && request.state.is !== 'resolved');
  return (
    <Sheet title={say('table.help.title')} closeLabel={say('common.close')} isOpen={isOpen} onClose={onClose}>
      {help && (
        <a className="btn btn-filled" href={`tel:${help.replace(/[^\d+]/g, '')}`}>
          <Icon name="phone" />
          {say('table.help.callNow', { number: help })}
        </a>
      )}
      {mine ? <Asked id={mine.id} by={mine.state.is === 'claimed' ? mine.state.by : null} /> : <Ask />}
    </Sheet>
  );
}
