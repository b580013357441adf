import { type FormEvent, useState } from 'react';
import { Button, Input, Label, Radio, RadioGroup, Text, TextArea, TextField } from 'react-aria-components';
import type { Adoption } from '#domain/answer/events.ts';
import { FieldProblem } from '../parts/field-problem.tsx';
import { useProject } from '../project/project.ts';
import { dayOf, sometimeOn } from '../sessions/when.ts';
import { useSay } from '../studio.ts';
import { decisionZone } from './decision-zone.ts';

const choices = ['adopted-unchanged', 'adopted-changed', 'rejected'] as const;

interface Form {
  /** What was written before; null for a decision that is new, and then none of them is chosen. */
  readonly adoption: Adoption | null;
  /** Who comes back from the look goes on where they were. */
  readonly cameBack: boolean;
  readonly onLook: (adoption: Adoption) => void;
}

/** Writes a decision down. It goes nowhere yet: who wrote it looks at it first. */
export function DecisionForm({ adoption, cameBack, onLook }: Form) {
  const say = useSay();
  const { state, connection } = useProject();
  const [decision, setDecision] = useState<Adoption['decision'] | null>(adoption?.decision ?? null);
  const look = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (decision === null) return;
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const told = {
      by: text('by'),
      at: sometimeOn(text('day'), decisionZone, connection.now()),
      reason: text('reason'),
    };
    onLook(
      decision === 'adopted-changed' ? { ...told, decision, added: text('added') } : { ...told, decision },
    );
  };
  const needsReason = decision === 'adopted-changed' || decision === 'rejected';
  return (
    <form className="form" onSubmit={look}>
      <RadioGroup
        className="field"
        isRequired
        value={decision}
        onChange={(value) => setDecision(value as Adoption['decision'])}
        aria-labelledby="decision-title"
      >
        <div className="choices">
          {choices.map((choice) => (
            <Radio key={choice} className="choice" value={choice}>
              {say(`studio.answer.decision.${choice}`)}
            </Radio>
          ))}
        </div>
        <FieldProblem />
      </RadioGroup>
      {decision === 'adopted-changed' && (
        <TextField
          className="field"
          name="added"
          isRequired
          defaultValue={adoption?.decision === 'adopted-changed' ? adoption.added : ''}
        >
          <Label>{say('studio.answer.added')}</Label>
          <TextArea className="input" rows={2} />
          <FieldProblem />
        </TextField>
      )}
      <TextField
        className="field"
        name="reason"
        isRequired={needsReason}
        defaultValue={adoption?.reason ?? ''}
      >
        <Label>
          {say(decision === 'adopted-unchanged' ? 'studio.answer.reason.optional' : 'studio.answer.reason')}
        </Label>
        <TextArea className="input" rows={2} />
        <Text slot="description" className="hint">
          {say('studio.answer.reason.hint')}
        </Text>
        <FieldProblem />
      </TextField>
      <div className="field-row">
        <TextField className="field" name="by" isRequired defaultValue={adoption?.by ?? state.frame.deciders}>
          <Label>{say('studio.answer.by')}</Label>
          <Input className="input" />
          <FieldProblem />
        </TextField>
        <TextField
          className="field"
          name="day"
          isRequired
          defaultValue={dayOf(adoption?.at ?? connection.now(), decisionZone)}
        >
          <Label>{say('studio.answer.day')}</Label>
          <Input className="input" type="date" />
          <FieldProblem />
        </TextField>
      </div>
      <p className="actions">
        <Button className="btn btn-filled" type="submit" autoFocus={cameBack}>
          {say('studio.answer.look')}
        </Button>
      </p>
    </form>
  );
}
