import type { Context } from '../kernel/decider.ts';
import { refuse } from '../kernel/result.ts';
import * as clock from './clock/decide.ts';
import { close, open } from './clock/evening.ts';
import type { SessionCommand } from './commands.ts';
import { type Decision, onceLaid, unchanged, untilClosed, whileLive } from './decision.ts';
import * as help from './help/decide.ts';
import * as messages from './messages/decide.ts';
import * as seats from './seats/decide.ts';
import { takeRole } from './seats/roles.ts';
import * as sound from './sound/decide.ts';
import { askRecording, consentToRecording, stopRecording, withRecording } from './sound/recording.ts';
import { acceptInvitation, declineInvitation, endSpeaking, inviteToSpeak } from './sound/speaking.ts';
import type { SessionState } from './state.ts';
import * as support from './support/decide.ts';
import * as turns from './turns/decide.ts';
import * as words from './words/decide.ts';
import { contribute, record } from './words/put-down.ts';

/** All but following the plan, which is the server's: see `decider.ts`. */
export type HeldCommand = Exclude<SessionCommand, { readonly type: 'lay-out' }>;

export const decide = (command: HeldCommand, state: SessionState, context: Context): Decision =>
  withRecording(decideAlone(command, state, context), state, context);

function decideAlone(command: HeldCommand, state: SessionState, context: Context): Decision {
  switch (command.type) {
    case 'open':
      if (state.status === 'live') return refuse('session-already-open');
      return untilClosed(state, (laid) =>
        laid.status === 'lobby' ? open(command, laid, context) : unchanged,
      );
    case 'seat-latecomer':
      return untilClosed(state, (laid) => seats.seatLatecomer(command, laid, context));
    case 'join':
      return untilClosed(state, (laid) => seats.join(command, laid, context));
    case 'move-person':
      return untilClosed(state, (laid) => seats.movePerson(command, laid, context));
    case 'take-role':
      return untilClosed(state, (laid) => takeRole(command, laid, context));
    case 'ask-help':
      return untilClosed(state, (laid) => help.askHelp(command, laid, context));
    case 'claim-help':
      return untilClosed(state, (laid) => help.claimHelp(command, laid, context));
    case 'resolve-help':
      return untilClosed(state, (laid) => help.resolveHelp(command, laid, context));
    case 'send-message':
      return untilClosed(state, (laid) => messages.sendMessage(command, laid, context));
    case 'star':
      return onceLaid(state, (laid) => words.star(command, laid, context));
    case 'redact':
      return onceLaid(state, (laid) => words.redact(command, laid, context));
    case 'raise-hand':
      return whileLive(state, (live) => turns.raiseHand(command, live, context));
    case 'lower-hand':
      return whileLive(state, (live) => turns.lowerHand(command, live, context));
    case 'give-floor':
      return whileLive(state, (live) => turns.giveFloor(command, live, context));
    case 'end-turn':
      return whileLive(state, (live) => turns.endTurn(command, live, context));
    case 'take-step':
      return whileLive(state, (live) => turns.takeStep(command, live, context));
    case 'add-table-time':
      return whileLive(state, (live) => turns.addTableTime(command, live, context));
    case 'contribute':
      return whileLive(state, (live) => contribute(command, live, context));
    case 'record':
      return whileLive(state, (live) => record(command, live, context));
    case 'read-back':
      return whileLive(state, (live) => words.readBack(command, live, context));
    case 'confirm':
      return whileLive(state, (live) => words.confirm(command, live, context));
    case 'dispute':
      return whileLive(state, (live) => words.dispute(command, live, context));
    case 'set-means':
      return untilClosed(state, (laid) => sound.setMeans(command, laid, context));
    case 'silence':
      return whileLive(state, (live) => sound.silence(command, live, context));
    case 'set-listening':
      return whileLive(state, (live) => sound.setListening(command, live, context));
    case 'spotlight':
      return whileLive(state, (live) => sound.spotlight(command, live, context));
    case 'invite-to-speak':
      return whileLive(state, (live) => inviteToSpeak(command, live, context));
    case 'accept-invitation':
      return whileLive(state, (live) => acceptInvitation(command, live, context));
    case 'decline-invitation':
      return whileLive(state, (live) => declineInvitation(command, live, context));
    case 'end-speaking':
      return whileLive(state, (live) => endSpeaking(command, live, context));
    case 'ask-recording':
      return whileLive(state, (live) => askRecording(command, live, context));
    case 'consent-to-recording':
      return whileLive(state, (live) => consentToRecording(command, live, context));
    case 'stop-recording':
      return whileLive(state, (live) => stopRecording(command, live, context));
    case 'start-item':
      return whileLive(state, (live) => clock.startItem(command, live, context));
    case 'change-time':
      return whileLive(state, (live) => clock.changeTime(command, live, context));
    case 'call-back':
      return whileLive(state, (live) => clock.callBack(command, live, context));
    case 'stop-call-back':
      return whileLive(state, (live) => clock.stopCallBack(command, live, context));
    case 'send-to-tables':
      return whileLive(state, (live) => clock.sendToTables(command, live, context));
    case 'set-clock':
      return whileLive(state, (live) => clock.setClock(command, live, context));
    case 'gather':
      return whileLive(state, (live) => clock.gather(command, live, context));
    case 'advance':
      return whileLive(state, (live) => clock.advance(command, live, context));
    case 'focus-theme':
      return whileLive(state, (live) => messages.focusTheme(command, live, context));
    case 'ask-support':
      return whileLive(state, (live) => support.askSupport(command, live, context));
    case 'give-support':
      return whileLive(state, (live) => support.giveSupport(command, live, context));
    case 'close-support':
      return whileLive(state, (live) => support.closeSupport(command, live, context));
    case 'close':
      if (state.status === 'closed') return unchanged;
      return whileLive(state, (live) => close(command, live, context));
    default:
      return command satisfies never;
  }
}
