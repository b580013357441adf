import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { emptyFrame } from '#domain/process/empty-frame.ts';
import { api } from '../api.ts';
import { FieldProblem } from '../parts/field-problem.tsx';
import { useProblem } from '../parts/problem.tsx';
import { oneLine, SentenceInput } from '../parts/sentence-input.tsx';
import { Bar } from '../shell/bar.tsx';
import { useSay } from '../studio.ts';

/** A project starts with its question and a name; all else is filled in on its own page. */
export function NewProjectPage() {
  const say = useSay();
  const navigate = useNavigate();
  const problem = useProblem();
  const start = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const made = await api.startProject({
      ...emptyFrame,
      question: oneLine(String(form.get('question'))),
      title: String(form.get('title')),
    });
    if (!made.ok) return problem.tell(made.problem);
    await navigate({ to: '/p/$project', params: { project: made.value.project } });
  };
  return (
    <>
      <Bar />
      <main className="narrow">
        <h1>{say('studio.newProject.title')}</h1>
        <form className="form" onSubmit={start}>
          <TextField className="field" name="question" isRequired autoFocus maxLength={200}>
            <Label>{say('studio.frame.question')}</Label>
            <SentenceInput className="input-question" />
            <Text slot="description" className="hint">
              {say('studio.frame.question.hint')}
            </Text>
            <FieldProblem />
          </TextField>
          <TextField className="field" name="title" isRequired maxLength={200}>
            <Label>{say('studio.frame.title')}</Label>
            <Input className="input" />
            <Text slot="description" className="hint">
              {say('studio.frame.title.hint')}
            </Text>
            <FieldProblem />
          </TextField>
          {problem.shown}
          <Button className="btn btn-filled btn-large" type="submit">
            {say('studio.newProject.start')}
          </Button>
        </form>
      </main>
    </>
  );
}
