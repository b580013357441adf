import { useDesk } from './desk.ts';
import { NameForm } from './name-form.tsx';
import type { Slip } from './slips.ts';

/** Takes somebody's words away, with the reason that is shown in their place. It cannot be taken back. */
export function Redact({ slip, onDone }: { readonly slip: Slip; readonly onDone: () => void }) {
  const { say, ask } = useDesk();
  const redact = async (reason: string): Promise<boolean> => {
    const gone = await ask(slip.session, { type: 'redact', id: slip.id, table: slip.table, reason });
    if (gone.ok) onDone();
    return gone.ok;
  };
  return (
    <>
      <p className="hv-effect">{say('harvest.redact.effect')}</p>
      <NameForm
        label={say('harvest.redact.why')}
        act={say('harvest.redact')}
        onName={redact}
        onCancel={onDone}
      />
    </>
  );
}
