import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { MediaChoice, PlannedSession } from '#domain/process/events.ts';
import { canCaption, mediaOf } from '#domain/process/media.ts';
import { ProblemText, type Told } from '../parts/problem.tsx';
import { type Sent, sessionOf, useProject } from '../project/project.ts';
import { EveningNote } from '../sessions/evening-note.tsx';
import { NoSession } from '../sessions/no-session.tsx';
import { SessionHead } from '../sessions/session-head.tsx';
import { useEvening } from '../sessions/use-evening.ts';
import { useSay } from '../studio.ts';
import { CaptionsField } from './captions-field.tsx';
import { KindField } from './kind-field.tsx';
import { MeetingFields } from './meeting-fields.tsx';
import { RecordingField } from './recording-field.tsx';
import { useMedia } from './use-media.ts';

/** How people see and hear each other on one evening. */
export function SoundPage() {
  const { session: id } = useParams({ from: '/p/$project/sessions/$session/sound' });
  const session = sessionOf(useProject().state, id);
  return session ? <Sound key={id} session={session} /> : <NoSession />;
}

/** Changes some of the choice and keeps the rest. */
export type ChooseMedia = (changes: Partial<MediaChoice>) => Promise<Sent>;

function Sound({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const { send } = useProject();
  const evening = useEvening(session.id);
  const facts = useMedia();
  const [refused, setRefused] = useState<Told | null>(null);
  const media = mediaOf(session);
  const choose: ChooseMedia = (changes) =>
    send('process', { type: 'choose-media', session: session.id, media: { ...media, ...changes } });
  const told = async (changes: Partial<MediaChoice>): Promise<void> => {
    const sent = await choose(changes);
    setRefused(sent.ok ? null : sent);
  };

  return (
    <main className="sound-page">
      <SessionHead session={session} part="sound" />
      <EveningNote evening={evening} part="sound" />
      <section className="frame-form" aria-labelledby="sound-title">
        <header className="section-head">
          <h2 id="sound-title">{say('studio-sound.title')}</h2>
          <p>{say('studio.frame.savesItself')}</p>
        </header>
        {refused && <ProblemText problem={refused} />}
        <KindField media={media} facts={facts} onChoose={(changes) => void told(changes)} />
        {media.kind === 'link' && <MeetingFields session={session} media={media} choose={choose} />}
        {canCaption(media.kind) && (
          <CaptionsField
            on={media.captions}
            isHere={facts?.captions ?? true}
            onChange={(captions) => void told({ captions })}
          />
        )}
        {media.kind === 'built-in' && <RecordingField recording={media.recording} choose={choose} />}
      </section>
    </main>
  );
}
