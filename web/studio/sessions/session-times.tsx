import { type FormEvent, useState } from 'react';
import { Button, Dialog, DialogTrigger, Input, Label, Popover, Text, TextField } from 'react-aria-components';
import type { PlannedSession } from '#domain/process/events.ts';
import { FieldProblem } from '../parts/field-problem.tsx';
import { ProblemText, type Told } from '../parts/problem.tsx';
import { enrolledIn, heardOf } from '../people/people.ts';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { clockOf, dayOf, momentAt } from './when.ts';

/** Name, day and start of an evening; says who was told another time before it is changed. */
export function SessionTimes({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const { view, send } = useProject();
  const [refused, setRefused] = useState<Told | null>(null);
  const mailed = heardOf(enrolledIn(view.people.enrolments, session.id));
  const change = async (event: FormEvent<HTMLFormElement>, close: () => void): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const sent = await send('process', {
      type: 'change-session',
      session: session.id,
      title: String(form.get('title')),
      startsAt: momentAt(String(form.get('day')), String(form.get('clock')), session.zone),
      plannedMinutes: Number(form.get('minutes')) || null,
    });
    setRefused(sent.ok ? null : sent);
    if (sent.ok) close();
  };
  return (
    <DialogTrigger>
      <Button className="link">{say('studio.session.change')}</Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="aside-dialog" aria-label={say('studio.session.change')}>
          {({ close }) => (
            <form className="form" onSubmit={(event) => void change(event, close)}>
              <TextField className="field" name="title" isRequired defaultValue={session.title}>
                <Label>{say('studio.newSession.name')}</Label>
                <Input className="input" />
                <FieldProblem />
              </TextField>
              <TextField
                className="field"
                name="day"
                isRequired
                defaultValue={dayOf(session.startsAt, session.zone)}
              >
                <Label>{say('studio.newSession.day')}</Label>
                <Input className="input" type="date" />
                <FieldProblem />
              </TextField>
              <TextField
                className="field"
                name="clock"
                isRequired
                defaultValue={clockOf(session.startsAt, session.zone)}
              >
                <Label>{say('studio.newSession.clock')}</Label>
                <Input className="input" type="time" />
                <FieldProblem />
              </TextField>
              <TextField
                className="field"
                name="minutes"
                defaultValue={session.plannedMinutes ? String(session.plannedMinutes) : ''}
              >
                <Label>{say('studio.session.minutes')}</Label>
                <Input className="input" type="number" min="1" max="1440" />
                <Text slot="description" className="hint">
                  {say('studio.session.minutes.why')}
                </Text>
              </TextField>
              {mailed > 0 && <p className="hint">{say('studio.session.told', { count: mailed })}</p>}
              {refused && <ProblemText problem={refused} />}
              <Button className="btn btn-filled" type="submit">
                {say('common.save')}
              </Button>
            </form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
