import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { Agreement } from '#domain/harvest/state.ts';
import { useDesk } from './desk.ts';

const fields = ['who', 'when', 'how'] as const;

interface Props {
  readonly agreement: Agreement;
  readonly isOpen: boolean;
}

/** Who does it, when and how; kept when the field is left. */
export function DeedFields({ agreement, isOpen }: Props) {
  const { say, change } = useDesk();
  const { id, who, when, how } = agreement;
  const [typed, setTyped] = useState<Partial<Record<(typeof fields)[number], string>>>({});
  const kept = { who, when, how };
  const keep = async (field: (typeof fields)[number]): Promise<void> => {
    const words = typed[field];
    if (words === undefined || words === kept[field]) return;
    const saved = await change({ type: 'set-deed', agreement: id, deed: { ...kept, [field]: words } });
    if (saved.ok) setTyped(({ [field]: _, ...rest }) => rest);
  };
  return (
    <div className="hv-deed">
      {fields.map((field) => (
        <TextField
          key={field}
          value={typed[field] ?? kept[field]}
          isReadOnly={!isOpen}
          maxLength={4000}
          onChange={(words) => setTyped({ ...typed, [field]: words })}
          onBlur={() => void keep(field)}
        >
          <Label>{say(`harvest.agreement.${field}`)}</Label>
          <Input className="hv-input" />
        </TextField>
      ))}
    </div>
  );
}
