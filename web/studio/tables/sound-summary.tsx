import { Link } from '@tanstack/react-router';
import type { PlannedSession } from '#domain/process/events.ts';
import { mediaOf } from '#domain/process/media.ts';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';

/** What brings sound and picture, and where that is chosen. */
export function SoundSummary({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const { state } = useProject();
  return (
    <section className="sound-summary">
      <h2>{say('studio-sound.kind')}</h2>
      <p>{say(`studio-sound.kind.${mediaOf(session).kind}`)}</p>
      <Link
        className="link"
        to="/p/$project/sessions/$session/sound"
        params={{ project: state.id, session: session.id }}
      >
        {say('studio-sound.change')}
      </Link>
    </section>
  );
}
