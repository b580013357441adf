import type { PlannedSession } from '#domain/process/events.ts';
import type { RegisteredPerson } from '#protocol/http.ts';
import { api } from '../api.ts';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { type Listed, nameOf } from './people.ts';
import { PersonForm } from './person-form.tsx';

interface Correcting {
  readonly enrolment: Listed['enrolment'];
  readonly person: RegisteredPerson;
  readonly session: PlannedSession;
  readonly onCorrected: () => void;
  readonly onClose: () => void;
}

/** The same person, written down better. What was sent already is not sent again by itself, and that is said. */
export function CorrectPerson({ enrolment, person, session, onCorrected, onClose }: Correcting) {
  const say = useSay();
  const project = useProject();
  const { firstName, lastName, email, phone, address, language, id } = person;
  const { means, reachedBy, needs, invitation } = enrolment;
  const isMailed = invitation.status === 'mailed' && email !== null;
  return (
    <PersonForm
      title={say('studio-people.correct.title', { name: nameOf(person) || say('studio-people.noName') })}
      act={say('studio-people.correct.do')}
      start={{ firstName, lastName, email, phone, address, language, means, reachedBy, needs: [...needs] }}
      warning={isMailed ? say('studio-people.correct.mailed', { email }) : null}
      onSave={(details) => api.correctPerson(project.id, session.id, id, details)}
      onSaved={onCorrected}
      onClose={onClose}
    />
  );
}
