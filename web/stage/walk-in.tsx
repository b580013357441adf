import { type FormEvent, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { Means } from '#domain/people/events.ts';
import { seatOf } from '#domain/session/find.ts';
import { Button } from '#web/ui/button.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { refusalSentence } from '#wording/refusals.ts';
import { addPerson } from './ask-server.ts';
import { useControl, useNameOf } from './control.ts';
import { HandOver } from './hand-over.tsx';

const waysToSit = ['screen', 'phone', 'library'] as const satisfies readonly Means[];

function WhoCame({ onAdded }: { onAdded: (person: PersonId) => void }) {
  const { state, say } = useControl();
  const [firstName, setFirstName] = useState('');
  const [means, setMeans] = useState<Means>('screen');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { project, session } = state.occasion;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await addPerson(project, session, {
      firstName: firstName.trim(),
      lastName: '',
      email: null,
      phone: null,
      language: say.language,
      means,
      reachedBy: 'letter',
      needs: [],
    });
    setBusy(false);
    if (answer.ok) onAdded(answer.value.person);
    else setProblem(refusalSentence(say, answer));
  };
  return (
    <form className="walk-in" onSubmit={(event) => void add(event)}>
      <p>{say('stage.walkIn.effect')}</p>
      <label>
        <b>{say('stage.walkIn.name')}</b>
        <input
          className="field"
          value={firstName}
          maxLength={60}
          // biome-ignore lint/a11y/noAutofocus: the sheet was opened to write in
          autoFocus
          onChange={(event) => setFirstName(event.target.value)}
        />
      </label>
      <RadioGroup className="to-choice" value={means} onChange={(value) => setMeans(value as Means)}>
        <Label>{say('stage.walkIn.means')}</Label>
        {waysToSit.map((each) => (
          <Radio key={each} value={each}>
            <span className="bullet" aria-hidden="true" />
            {say(`stage.walkIn.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <Button kind="filled" type="submit" isDisabled={busy || firstName.trim() === ''}>
        {say('stage.walkIn.add')}
      </Button>
    </form>
  );
}

/** They have a seat now; who has a screen gets the link to it. */
function Added({ person }: { person: PersonId }) {
  const { state, say } = useControl();
  const name = useNameOf()(person);
  const place = seatOf(state, person);
  return (
    <>
      <p role="status">
        {place ? (
          <b>{say('stage.walkIn.seated', { name, number: place.table.number })}</b>
        ) : (
          say('stage.walkIn.unseated')
        )}
      </p>
      {place?.seat.means === 'phone' ? <p>{say('stage.walkIn.byPhone')}</p> : <HandOver person={person} />}
    </>
  );
}

/** Somebody comes who stands on no list: added by name, seated at once, and handed their own link. */
export function WalkIn() {
  const { state, may, say } = useControl();
  const [isOpen, setOpen] = useState(false);
  const [added, setAdded] = useState<PersonId | null>(null);
  if (!may.run || state.status === 'closed') return null;
  const open = () => {
    setAdded(null);
    setOpen(true);
  };
  return (
    <>
      <Button kind="quiet" icon="people" onPress={open}>
        {say('stage.walkIn.open')}
      </Button>
      <Sheet
        className="staff"
        title={say('stage.walkIn.title')}
        closeLabel={say('common.close')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        {added === null ? <WhoCame onAdded={setAdded} /> : <Added person={added} />}
        {added !== null && <Button onPress={() => setAdded(null)}>{say('stage.walkIn.another')}</Button>}
      </Sheet>
    </>
  );
}
