import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button, Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components';
import { dialogueTable } from '#domain/process/formats/dialogue-table.ts';
import { itemsOf } from '#domain/process/formats/format.ts';
import { totalMinutes } from '#domain/process/run-sheet.ts';
import { newId } from '../../connection/connection.ts';
import { FieldProblem } from '../parts/field-problem.tsx';
import { useProblem } from '../parts/problem.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { momentAt, zones } from './when.ts';

/** A new evening: when, where its clock stands, and the format that fills its run sheet. */
export function NewSessionPage() {
  const say = useSay();
  const { state, send } = useProject();
  const navigate = useNavigate();
  const problem = useProblem();
  const [zone, setZone] = useState<string>(zones[0]);
  const [format, setFormat] = useState('dialogue-table');

  const plan = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const session = newId();
    const items = format === 'dialogue-table' ? itemsOf(dialogueTable, say.lookUp, newId) : [];
    const sent = await send('process', {
      type: 'plan-session',
      session,
      title: String(form.get('title')),
      startsAt: momentAt(String(form.get('day')), String(form.get('clock')), zone),
      zone,
      plannedMinutes: items.length > 0 ? totalMinutes(items) : null,
      items,
    });
    if (!sent.ok) return problem.tell(sent);
    await navigate({
      to: '/p/$project/sessions/$session/run-sheet',
      params: { project: state.id, session },
    });
  };

  return (
    <main className="narrow">
      <h1>{say('studio.newSession.title')}</h1>
      <form className="form" onSubmit={plan}>
        <TextField className="field" name="title" isRequired autoFocus>
          <Label>{say('studio.newSession.name')}</Label>
          <Input className="input" />
          <FieldProblem />
        </TextField>
        <div className="field-row">
          <TextField className="field" name="day" isRequired>
            <Label>{say('studio.newSession.day')}</Label>
            <Input className="input" type="date" />
            <FieldProblem />
          </TextField>
          <TextField className="field" name="clock" isRequired defaultValue="19:30">
            <Label>{say('studio.newSession.clock')}</Label>
            <Input className="input" type="time" />
            <FieldProblem />
          </TextField>
        </div>
        <RadioGroup className="field" value={zone} onChange={setZone}>
          <Label>{say('studio.newSession.zone')}</Label>
          <div className="choices">
            {zones.map((name) => (
              <Radio key={name} className="choice" value={name}>
                {say(name === 'Europe/Amsterdam' ? 'studio.zone.amsterdam' : 'studio.zone.brussels')}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <RadioGroup className="field" value={format} onChange={setFormat}>
          <Label>{say('studio.newSession.format')}</Label>
          <div className="choices choices-tall">
            <Radio className="choice" value="dialogue-table">
              <b>{say('studio.format.dialogueTable')}</b>
              <span>{say('studio.format.dialogueTable.what')}</span>
            </Radio>
            <Radio className="choice" value="empty">
              <b>{say('studio.format.empty')}</b>
              <span>{say('studio.format.empty.what')}</span>
            </Radio>
          </div>
        </RadioGroup>
        {problem.shown}
        <Button className="btn btn-filled btn-large" type="submit">
          {say('studio.newSession.plan')}
        </Button>
      </form>
    </main>
  );
}
