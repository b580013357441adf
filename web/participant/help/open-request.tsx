import { teamRoleOf } from '#domain/session/roles.ts';
import type { HelpRequest } from '#domain/session/state.ts';
import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { useLive } from '../use-live.tsx';

const roles = { 'lead-facilitator': 'lead', 'tech-host': 'tech', rapporteur: 'other' } as const;

/** What was asked and how far it has come; it can be taken back. */
export function OpenRequest({ request }: { request: HelpRequest }) {
  const { session, say, send, view, offline } = useLive();
  const { state } = request;
  const helper = state.is === 'claimed' ? view.names[state.by] : undefined;
  const sentence = (): string => {
    if (offline) return say('participant.help.offline');
    if (state.is !== 'claimed') return say('participant.help.open');
    if (request.kind === 'call-back') {
      const role = roles[teamRoleOf(session, state.by) ?? 'rapporteur'];
      return helper
        ? say('participant.help.calling', { name: helper, role })
        : say('participant.help.callingUnnamed');
    }
    return helper
      ? say('participant.help.claimed', { name: helper })
      : say('participant.help.claimedUnnamed');
  };
  return (
    <div className="open-request" role="status">
      <Icon name="check" />
      <p>
        <b>{say(`participant.help.asked.${request.kind}`)}</b>
        {sentence()}
      </p>
      <Button kind="quiet" onPress={() => void send({ type: 'resolve-help', id: request.id })}>
        {say('participant.help.withdraw')}
      </Button>
    </div>
  );
}
