import { useEffect, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import type { InvitationPreview, Invited } from '#protocol/http.ts';
import { api } from '../api.ts';
import { useProblem } from '../parts/problem.tsx';
import type { Listed } from '../people/people.ts';
import { useProject } from '../project/project.ts';
import { useStudio } from '../studio.ts';
import { actWords } from './act-words.ts';
import { MailPreview } from './mail-preview.tsx';
import { calledOf, WhoGetsWhat } from './who-gets-what.tsx';

interface Inviting {
  readonly session: PlannedSession;
  /** Null: everybody who was not invited yet. */
  readonly asked: readonly PersonId[] | null;
  readonly people: readonly Listed[];
  readonly onInvited: (invited: Invited) => void;
  readonly onClose: () => void;
}

/** A mail cannot be called back: first who gets what and how it looks, then one button that says what it will do. */
export function InviteDialog({ session, asked, people, onInvited, onClose }: Inviting) {
  const { say, me } = useStudio();
  const { state } = useProject();
  const problem = useProblem();
  const [preview, setPreview] = useState<InvitationPreview | null>(null);
  const [shown, setShown] = useState<PersonId | null>(null);
  const [busy, setBusy] = useState(false);
  const { tell } = problem;
  useEffect(() => {
    void api.previewInvitations(state.id, session.id, asked).then((answer) => {
      tell(answer.ok ? null : answer.problem);
      if (answer.ok) setPreview(answer.value);
    });
  }, [state.id, session.id, asked, tell]);

  const invite = async (): Promise<void> => {
    if (!preview) return;
    setBusy(true);
    const answer = await api.invite(state.id, session.id, [...preview.mailed, ...preview.letters]);
    setBusy(false);
    if (answer.ok) onInvited(answer.value);
    else tell(answer.problem);
  };
  const count = preview ? preview.mailed.length + preview.letters.length : 0;
  const reader = shown ?? preview?.mailed[0] ?? null;
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="modal modal-broad">
        <Dialog>
          <div className="form invite-check">
            <Heading slot="title">{say('studio-people.preview.title', { count })}</Heading>
            {!preview && <p role="status">{say('studio-people.preview.wait')}</p>}
            {preview && (
              <div className={reader ? 'invite-check-parts' : undefined}>
                <WhoGetsWhat preview={preview} people={people} shown={reader} onShow={setShown} />
                {reader && (
                  <MailPreview
                    key={reader}
                    session={session}
                    person={reader}
                    name={calledOf(people, reader, say)}
                  />
                )}
              </div>
            )}
            {problem.shown}
            <p className="actions">
              {count > 0 && preview && (
                <Button className="btn btn-filled" isDisabled={busy} onPress={() => void invite()}>
                  {actWords(say, me.mails, preview)}
                </Button>
              )}
              <Button className="btn" onPress={onClose}>
                {say('common.cancel')}
              </Button>
              {me.mails !== 'kept' && (preview?.mailed.length ?? 0) > 0 && (
                <span className="hint">{say('studio-people.preview.sent')}</span>
              )}
            </p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
