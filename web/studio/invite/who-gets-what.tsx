import { Button } from 'react-aria-components';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { InvitationPreview } from '#protocol/http.ts';
import { Icon } from '../parts/icon.tsx';
import { isUnreachable, type Listed, nameOf } from '../people/people.ts';
import type { StudioSay } from '../say.ts';
import { useSay } from '../studio.ts';

interface Who {
  readonly preview: InvitationPreview;
  readonly people: readonly Listed[];
  /** Whose mail is on the screen. */
  readonly shown: PersonId | null;
  readonly onShow: (person: PersonId) => void;
}

const rowOf = (people: readonly Listed[], id: PersonId): Listed['person'] =>
  people.find(({ enrolment }) => enrolment.person === id)?.person ?? null;

/** A name, or the e-mail address of who gave none yet. */
export function calledOf(people: readonly Listed[], id: PersonId, say: StudioSay): string {
  const person = rowOf(people, id);
  return (person && (nameOf(person) || person.email)) || say('studio-people.person.unknown');
}

/** Who gets a mail, and who a letter and a call; with what is missing to reach them. */
export function WhoGetsWhat({ preview, people, shown, onShow }: Who) {
  const say = useSay();
  const { mailed, letters, skipped } = preview;
  return (
    <div className="who-gets-what">
      <section>
        <h3>
          <Icon name="mail" />
          {say('studio-people.preview.mailed', { count: mailed.length })}
        </h3>
        {mailed.length > 0 && <p className="hint">{say('studio-people.preview.mailed.what')}</p>}
        <ul>
          {mailed.map((id) => (
            <li key={id}>
              <Button className="reader" aria-pressed={id === shown} onPress={() => onShow(id)}>
                <b>{calledOf(people, id, say)}</b>
                <span>{rowOf(people, id)?.email}</span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {letters.length > 0 && (
        <section>
          <h3>
            <Icon name="letter" />
            {say('studio-people.preview.letters', { count: letters.length })}
          </h3>
          <p className="hint">{say('studio-people.preview.letters.what')}</p>
          <ul>
            {letters.map((id) => (
              <LetterLine key={id} name={calledOf(people, id, say)} person={rowOf(people, id)} />
            ))}
          </ul>
        </section>
      )}
      {mailed.length + letters.length === 0 && <p>{say('studio-people.preview.nobody')}</p>}
      {skipped > 0 && <p className="hint">{say('studio-people.preview.skipped', { count: skipped })}</p>}
    </div>
  );
}

function LetterLine({ name, person }: { readonly name: string; readonly person: Listed['person'] }) {
  const say = useSay();
  const lacks = missing(person, say);
  return (
    <li className="reader">
      <b>{name}</b>
      <span>{person?.phone}</span>
      {lacks && <span className="state-open">{lacks}</span>}
    </li>
  );
}

function missing(person: Listed['person'], say: StudioSay): string {
  if (!person) return '';
  if (isUnreachable(person)) return say('studio-people.preview.unreachable');
  return [
    ...(person.address ? [] : [say('studio-people.preview.noAddress')]),
    ...(person.phone ? [] : [say('studio-people.preview.noPhone')]),
  ].join(', ');
}
