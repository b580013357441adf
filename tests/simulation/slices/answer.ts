import type { AnswerCommand } from '#domain/answer/commands.ts';
import { answerDecider } from '#domain/answer/decider.ts';
import type { Action, Adoption, AnswerEvent } from '#domain/answer/events.ts';
import type { AnswerState } from '#domain/answer/state.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { askingBy, everybody, twice } from './asking.ts';

export const answerWorld: World<AnswerState, AnswerCommand, AnswerEvent> = {
  decider: answerDecider,
  refusals: null,
  begin: (random) => askingBy(random, command),
  viewers: () => everybody,
  secrets: () => [],
  faults({ published }) {
    const wrong = [
      twice(published.map(({ agreement }) => agreement)) && 'an agreement that is published twice',
      published.some(({ adoption, fate }) => adoption?.decision === 'rejected' && fate !== 'rejected') &&
        'a rejected agreement that goes on',
      published.some(
        ({ adoption }) => adoption && adoption.decision !== 'adopted-unchanged' && !adoption.reason.trim(),
      ) && 'a deviation without a reason (R7)',
    ];
    return wrong.filter((fault) => typeof fault === 'string');
  },
  complaints: () => [],
};

function command(random: Random, _state: AnswerState, made: number): AnswerCommand {
  const number = random.whole(1, 5);
  const agreement = `afspraak${number}`;
  switch (random.whole(0, 5)) {
    case 0:
    case 1:
      return { type: 'publish-agreement', agreement, content: content(random, agreement, number) };
    case 2:
      return { type: 'adopt-agreement', agreement, adoption: adoption(random, made) };
    case 3:
      return {
        type: 'set-actions',
        agreement,
        actions: Array.from({ length: random.whole(0, 3) }, () => action(random)),
      };
    default: {
      const fate = random.pick(['in-progress', 'kept', 'not-kept'] as const);
      return { type: 'tell-fate', agreement, fate, reason: random.pick(['', 'Er was geen geld.']) };
    }
  }
}

const content = (random: Random, agreement: string, number: number) => ({
  agreement,
  number,
  version: 1,
  title: random.pick(['We bellen ook', 'We bellen iedereen']),
  text: 'Zo doen we het.',
  earlier: [],
  theme: 'Bereiken',
  contributions: [],
  support: null,
  voices: [],
  who: '',
  when: '',
  how: '',
});

function adoption(random: Random, made: number): Adoption {
  const by = random.pick(['de gemeenteraad', ' ']);
  const at = random.chance(0.9) ? made : 9_999_999_999_999;
  const decided = { by, at, reason: random.pick(['', 'Te duur.']) };
  const decision = random.pick(['adopted-unchanged', 'adopted-changed', 'rejected'] as const);
  if (decision !== 'adopted-changed') return { decision, ...decided };
  return { decision, ...decided, added: random.pick(['', 'Vanaf 2027.']) };
}

const action = (random: Random): Action => ({
  what: random.pick(['bellen', '']),
  who: 'gemeente',
  when: '2027',
  status: random.pick(['not-started', 'in-progress', 'done', 'late']),
  reason: random.pick(['', 'ziekte']),
});
