import { wordingOf } from '#domain/harvest/reading.ts';
import type { Agreement } from '#domain/harvest/state.ts';
import { AskLater } from './ask-later.tsx';
import { useDesk } from './desk.ts';
import { Look } from './look.tsx';
import { liveSession, wouldBeAsked } from './tables-asked.ts';

interface Props {
  readonly agreement: Agreement;
  readonly onDone: () => void;
}

/** What the tables will be asked, and how many people, before it is on every screen: a question that was read cannot be taken back. */
export function AskLook({ agreement, onDone }: Props) {
  const { say, sessions, ask, change } = useDesk();
  const live = liveSession(sessions);
  const { version, title, text } = wordingOf(agreement);
  const { id } = agreement;
  /** The session first: one that cannot ask leaves the agreement as it was. */
  const send = async (session: string): Promise<void> => {
    const asked = await ask(session, { type: 'ask-support', agreement: id, version, title, text });
    if (!asked.ok) return;
    await change({ type: 'propose-agreement', agreement: id, session });
    onDone();
  };
  return (
    <Look
      title={say('harvest.ask.title')}
      act={
        live && {
          label: say('harvest.agreement.propose'),
          onPress: () => void send(live.occasion.session),
        }
      }
      onDone={onDone}
    >
      {live ? (
        <>
          <ul>
            <li>{say(text ? 'harvest.ask.what-with-text' : 'harvest.ask.what')}</li>
            <li>{say('harvest.ask.whom', { ...wouldBeAsked(live), session: live.occasion.title })}</li>
          </ul>
          <p className="hv-effect">{say('harvest.ask.effect')}</p>
        </>
      ) : (
        <p>
          <AskLater />
        </p>
      )}
    </Look>
  );
}
