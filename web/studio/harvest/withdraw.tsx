import type { Agreement } from '#domain/harvest/state.ts';
import { useDesk } from './desk.ts';
import { NameForm } from './name-form.tsx';

interface Props {
  readonly agreement: Agreement;
  readonly onDone: () => void;
}

/** Withdrawing asks for the reason; the number stays, so nothing else ever gets it. */
export function Withdraw({ agreement, onDone }: Props) {
  const { say, change } = useDesk();
  const withdraw = async (reason: string): Promise<boolean> => {
    const gone = await change({ type: 'withdraw-agreement', agreement: agreement.id, reason });
    if (gone.ok) onDone();
    return gone.ok;
  };
  return (
    <NameForm
      label={say('harvest.agreement.withdraw-why')}
      act={say('harvest.agreement.withdraw')}
      onName={withdraw}
      onCancel={onDone}
    />
  );
}
