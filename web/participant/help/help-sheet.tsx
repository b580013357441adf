import { useState } from 'react';
import type { HelpKind } from '#domain/session/events.ts';
import type { Table } from '#domain/session/state.ts';
import { newId } from '#web/connection/connection.ts';
import { isOnPage } from '#web/media/is-on-page.ts';
import { SettingsButton } from '#web/media/settings-button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { Sheet } from '#web/ui/light/sheet.tsx';
import { refusalSentence } from '#wording/refusals.ts';
import { type LiveContext, useLive } from '../use-live.tsx';
import { AskForm } from './ask-form.tsx';
import { callBackHint } from './call-back-hint.ts';
import { DeviceLine } from './device-line.tsx';
import { OpenRequest } from './open-request.tsx';

interface Props {
  table: Table | null;
  isOpen: boolean;
  onClose: () => void;
}

/** Every way to be helped: call now, be called, ask the facilitator, or say that it does not feel right. */
export function HelpSheet({ table, isOpen, onClose }: Props) {
  const { session, say, me, send } = useLive();
  const [asking, setAsking] = useState<HelpKind | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = session.help.filter((request) => request.person === me && request.state.is !== 'resolved');
  const ask = (kind: HelpKind, words: string): void => {
    setAsking(null);
    setProblem(null);
    void send({ type: 'ask-help', id: newId(), kind, words }).then((outcome) => {
      if (!outcome.ok) setProblem(refusalSentence(say, outcome));
    });
  };
  const close = (): void => {
    setAsking(null);
    onClose();
  };
  return (
    <Sheet
      title={say('participant.help.title')}
      closeLabel={say('common.close')}
      isOpen={isOpen}
      onClose={close}
    >
      <p className="hint">{say('participant.help.seat')}</p>
      <PhoneNumber />
      {open.map((request) => (
        <OpenRequest key={request.id} request={request} />
      ))}
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {asking ? (
        <AskForm kind={asking} onAsk={(words) => ask(asking, words)} onBack={() => setAsking(null)} />
      ) : (
        <Ways
          table={table}
          taken={open.map(({ kind }) => kind)}
          onCall={() => ask('call-back', '')}
          onChoose={setAsking}
        />
      )}
      {isOnPage(session) && <SettingsButton kind="option" />}
      <DeviceLine />
    </Sheet>
  );
}

const helpNumber = ({ session, boot }: Pick<LiveContext, 'session' | 'boot'>): string | undefined =>
  session.occasion.helpNumber || boot.help || undefined;

function PhoneNumber() {
  const { session, boot, say } = useLive();
  const number = helpNumber({ session, boot });
  if (!number) return null;
  return (
    <a
      className="btn phone"
      href={`tel:${number.replace(/[^\d+]/g, '')}`}
      aria-label={say('participant.help.call', { number })}
    >
      <Icon name="phone" />
      {number}
    </a>
  );
}

interface WaysProps {
  table: Table | null;
  taken: readonly HelpKind[];
  onCall: () => void;
  onChoose: (kind: HelpKind) => void;
}

function Ways({ table, taken, onCall, onChoose }: WaysProps) {
  const { session, boot, say, view } = useLive();
  const facilitator = table?.facilitator ? view.names[table.facilitator] : undefined;
  const lead = session.occasion.team.leadFacilitators.map((person) => view.names[person]).find(Boolean);
  const offered = (kind: HelpKind): boolean => !taken.includes(kind);
  return (
    <>
      {offered('call-back') && (
        <Button kind="option" icon="phone" hint={callBackHint(say, boot)} onPress={onCall}>
          {say('participant.help.callBack')}
        </Button>
      )}
      {table && offered('facilitator') && (
        <Button
          kind="option"
          icon="talk"
          hint={facilitator ? say('participant.help.askHint', { name: facilitator }) : undefined}
          onPress={() => onChoose('facilitator')}
        >
          {say('participant.help.ask', { name: facilitator ?? say('participant.help.askUnnamed') })}
        </Button>
      )}
      {offered('technical') && (
        <Button
          kind="option"
          icon="screen"
          hint={say('participant.help.technicalHint')}
          onPress={() => onChoose('technical')}
        >
          {say('participant.help.technical')}
        </Button>
      )}
      {offered('safety') && (
        <Button
          kind="option"
          icon="safe"
          hint={
            lead ? say('participant.help.safetyHint', { name: lead }) : say('participant.help.safetyUnnamed')
          }
          onPress={() => onChoose('safety')}
        >
          {say('participant.help.safety')}
        </Button>
      )}
    </>
  );
}
