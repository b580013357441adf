import { changeTable } from './change.ts';
import * as clock from './clock/evolve.ts';
import type { SessionEvent } from './events.ts';
import * as help from './help/evolve.ts';
import * as plan from './plan/evolve.ts';
import * as seats from './seats/evolve.ts';
import { evolveSound, plenaryOver } from './sound/evolve.ts';
import type { Laid, SessionState } from './state.ts';
import * as support from './support/evolve.ts';
import { type Told, unknown } from './told.ts';
import * as turns from './turns/evolve.ts';
import * as words from './words/evolve.ts';

export function evolve(state: SessionState, event: SessionEvent): SessionState {
  if (event.type === 'occasion-set') return plan.setOccasion(state, event.occasion);
  return state.status === 'empty' ? state : evolveLaid(state, event);
}

function evolveLaid(state: Laid, event: Exclude<SessionEvent, Told<'occasion-set'>>): SessionState {
  switch (event.type) {
    case 'run-sheet-set':
      return { ...state, items: event.items };
    case 'tables-laid':
      return plan.layTables(state, event.tables);
    case 'team-planned':
      return { ...state, teamPlan: event.team };
    case 'readiness-told':
      return { ...state, missing: event.missing };
    case 'people-seated':
    case 'seat-left':
    case 'person-joined':
    case 'step-taken':
    case 'table-time-changed':
    case 'hand-raised':
    case 'hand-lowered':
    case 'floor-given':
    case 'turn-ended':
    case 'means-changed':
      return evolveTable(state, event);
    case 'contribution-made':
    case 'contribution-attributed':
    case 'contribution-read-back':
    case 'contribution-confirmed':
    case 'contribution-disputed':
    case 'contribution-starred':
    case 'contribution-redacted':
    case 'words-carried':
      return evolveWords(state, event);
    case 'help-asked': {
      const { id, kind, words, person, table, at, fromTeam } = event;
      const asked = { id, kind, words, person, table, askedAt: at, state: { is: 'open' } } as const;
      return help.askHelp(state, fromTeam ? { ...asked, fromTeam } : asked);
    }
    case 'table-asked': {
      const { id, words, person, table, at } = event;
      const kind = 'facilitator';
      return help.askHelp(state, { id, kind, words, person, table, askedAt: at, state: { is: 'open' } });
    }
    case 'help-claimed':
      return help.changeHelp(state, event.id, { is: 'claimed', by: event.by, at: event.at });
    case 'help-resolved':
      return help.changeHelp(state, event.id, { is: 'resolved', by: event.by, at: event.at });
    case 'message-sent': {
      const { id, to, text, by, at } = event;
      return { ...state, messages: [...state.messages, { id, to, text, by, at }] };
    }
    case 'silenced':
    case 'listening-set':
    case 'spotlighted':
    case 'invited-to-speak':
    case 'invitation-declined':
    case 'plenary-speaker-joined':
    case 'plenary-speaker-left':
    case 'recording-asked':
    case 'recording-consented':
    case 'recording-started':
    case 'recording-stopped':
      return evolveSound(state, event);
    case 'theme-focused':
      return { ...state, focus: event.theme };
    case 'support-asked':
      return support.askSupport(state, event);
    case 'support-given':
      return support.giveSupport(state, event);
    case 'support-closed':
      return support.closeSupport(state, event);
    case 'session-opened':
      return state.status === 'lobby' ? clock.openSession(state, event.at) : state;
    default:
      return evolveLive(state, event);
  }
}

type TableFact = Told<
  | 'people-seated'
  | 'seat-left'
  | 'person-joined'
  | 'step-taken'
  | 'table-time-changed'
  | 'hand-raised'
  | 'hand-lowered'
  | 'floor-given'
  | 'turn-ended'
  | 'means-changed'
>;

function evolveTable(state: Laid, event: TableFact): Laid {
  return changeTable(state, event.table, (table) => {
    switch (event.type) {
      case 'people-seated':
        return seats.seatPeople(table, event.seats);
      case 'seat-left':
        return seats.leaveSeat(table, event.person);
      case 'person-joined':
        return seats.joinSeat(table, event.person);
      case 'means-changed':
        return seats.changeMeans(table, event.person, event.means);
      case 'step-taken':
        return { ...table, step: event.step, stepSince: event.at };
      case 'table-time-changed':
        return { ...table, extraMs: event.extraMs };
      case 'hand-raised':
        return turns.raiseHand(table, event.person, event.at);
      case 'hand-lowered':
        return turns.lowerHand(table, event.person);
      case 'floor-given':
        return turns.giveFloor(table, event.person, event.at);
      case 'turn-ended':
        return turns.endTurn(table, event.at);
      default:
        return unknown(event);
    }
  });
}

type WordsFact = Told<
  | 'contribution-made'
  | 'contribution-attributed'
  | 'contribution-read-back'
  | 'contribution-confirmed'
  | 'contribution-disputed'
  | 'contribution-starred'
  | 'contribution-redacted'
  | 'words-carried'
>;

function evolveWords(state: Laid, event: WordsFact): Laid {
  return changeTable(state, event.table, (table) => {
    if (event.type === 'contribution-made') return words.putDown(table, event);
    if (event.type === 'words-carried') {
      return words.carryWords(table, { person: event.person, contributions: event.contributions });
    }
    return words.changeWords(table, event.id, (contribution) => {
      switch (event.type) {
        case 'contribution-attributed':
          return { ...contribution, author: event.author, recordedBy: event.recordedBy };
        case 'contribution-read-back':
          return { ...contribution, status: 'read-back' };
        case 'contribution-confirmed':
          return {
            ...contribution,
            status: 'confirmed',
            disputedWith: null,
            confirmedBySpeaker: event.bySpeaker ?? false,
          };
        case 'contribution-disputed':
          return { ...contribution, status: 'disputed', disputedWith: event.words };
        case 'contribution-starred':
          return { ...contribution, starred: event.starred };
        case 'contribution-redacted':
          return words.redact(contribution, event.reason, event.at);
        default:
          return unknown(event);
      }
    });
  });
}

type LiveFact = Told<
  | 'opened-unready'
  | 'item-started'
  | 'time-changed'
  | 'called-back'
  | 'call-back-stopped'
  | 'gathered'
  | 'sent-to-tables'
  | 'clock-set'
  | 'session-closed'
>;

function evolveLive(state: Laid, event: LiveFact): SessionState {
  if (state.status !== 'live') return state;
  switch (event.type) {
    case 'opened-unready':
      return { ...state, unready: { reason: event.reason, by: event.by, at: event.at } };
    case 'item-started':
      return clock.startItem(state, event);
    case 'time-changed':
      return clock.setClock(state, { endsAt: event.endsAt });
    case 'called-back':
      return clock.callBack(state, event);
    case 'call-back-stopped':
      return clock.setClock(state, { callBack: null });
    case 'gathered':
      return clock.gather(state, event.at);
    case 'sent-to-tables':
      return plenaryOver(clock.sendToTables(state));
    case 'clock-set':
      return clock.setClock(state, { automatic: event.automatic });
    case 'session-closed':
      return clock.closeSession(state, event.at);
    default:
      return unknown(event);
  }
}
