import type { SessionCommand } from '#domain/session/commands.ts';
import { Button } from '#web/ui/button.tsx';
import { useDesk } from './desk.ts';
import type { Draft } from './draft.ts';

type Recorded = Extract<SessionCommand, { type: 'record' }>;

/**
 * Sentences that were on their way when the page was loaded again, and then refused. They can be put back in
 * the field, so that nobody types them twice.
 */
export function LostWords({ draft, onPutBack }: { draft: Draft; onPutBack: (draft: Draft) => void }) {
  const { view, table, say } = useDesk();
  const here = new Set(table.contributions.map((words) => words.text));
  const lost = view.refused
    .map((refused) => refused.command as Recorded)
    .filter((command) => command.type === 'record' && command.table === table.number)
    .filter((command) => command.text !== draft.text && !here.has(command.text));
  return lost.slice(-2).map(({ id, text, speaker }) => (
    <p key={id} className="lost">
      <span>
        <b>{say('table.recorder.lost')}</b> {text}
      </span>
      <Button onPress={() => onPutBack({ speaker, text })}>{say('table.recorder.putBack')}</Button>
    </p>
  ));
}
