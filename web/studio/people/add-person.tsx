import type { PlannedSession } from '#domain/process/events.ts';
import { api } from '../api.ts';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { PersonForm } from './person-form.tsx';

interface Adding {
  readonly session: PlannedSession;
  readonly onMade: () => void;
  readonly onClose: () => void;
}

/** One person by hand. */
export function AddPerson({ session, onMade, onClose }: Adding) {
  const say = useSay();
  const { id } = useProject();
  return (
    <PersonForm
      title={say('studio-people.add.title', { session: session.title })}
      act={say('studio-people.add.do')}
      start={{
        firstName: '',
        lastName: '',
        email: null,
        phone: null,
        address: null,
        language: say.language,
        means: 'screen',
        reachedBy: 'mail',
        needs: [],
      }}
      warning={null}
      onSave={(person) => api.addPerson(id, session.id, person)}
      onSaved={onMade}
      onClose={onClose}
    />
  );
}
