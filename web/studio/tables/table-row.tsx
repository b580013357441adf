import { Input, Label, TextField } from 'react-aria-components';
import type { PlannedTable } from '#domain/process/events.ts';
import { colourOf } from '#web/ui/table-colour.ts';
import { useOwnDraft } from '../frame/use-own-draft.ts';
import { ProblemText } from '../parts/problem.tsx';
import type { Sent } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { LinkField } from './link-field.tsx';
import { PersonField } from './person-field.tsx';
import { atTables } from './tables.ts';
import type { Roster } from './tables-page.tsx';

interface Row {
  readonly table: PlannedTable;
  readonly tables: readonly PlannedTable[];
  readonly roster: Roster;
  /** People meet by a link, so that each table has one. */
  readonly withLink: boolean;
  readonly onChange: (changes: Partial<PlannedTable>) => Promise<Sent>;
  /** For who sits where: a refusal is told above the tables, because it is about two of them. */
  readonly onPerson: (changes: Partial<PlannedTable>) => Promise<Sent>;
}

/** One table: its number and colour, its name, its two people and its meeting link. */
export function TableRow({ table, tables, roster, withLink, onChange, onPerson }: Row) {
  const say = useSay();
  const { number, name, facilitator, noteTaker, videoLink } = table;
  const own = useOwnDraft(name, (next) => onChange({ name: next.trim() }));
  const taken = atTables(tables);
  return (
    <li className="table-row">
      <span className={`disc ${colourOf(number)}`} aria-hidden="true">
        {number}
      </span>
      <TextField className="field" value={own.value} onChange={own.change} onBlur={own.leave}>
        <Label>{say('studio-people.table.nameOf', { number })}</Label>
        <Input className="input" />
        {own.trouble && <ProblemText problem={own.trouble} />}
      </TextField>
      <PersonField
        label={say('studio-people.table.facilitator')}
        value={facilitator}
        taken={taken}
        roster={roster}
        onChange={(person) => onPerson({ facilitator: person })}
      />
      <PersonField
        label={say('studio-people.table.noteTaker')}
        value={noteTaker}
        taken={taken}
        roster={roster}
        onChange={(person) => onPerson({ noteTaker: person })}
      />
      {withLink && (
        <LinkField
          label={say('studio-people.table.link')}
          value={videoLink}
          save={(link) => onChange({ videoLink: link })}
        />
      )}
    </li>
  );
}
