import { describe, expect, it } from 'vitest';
import type { Actor, StaffRole } from '../kernel/decider.ts';
import type { AnswerCommand } from './commands.ts';
import { answerDecider } from './decider.ts';
import type { Action, Adoption, PublicationContent, PublishedAgreement } from './events.ts';
import type { AnswerState } from './state.ts';

const organiser: Actor = { person: 'liesbeth00', roles: ['organiser'] };

function tell(
  commands: readonly AnswerCommand[],
  actor: Actor = organiser,
  from: AnswerState = answerDecider.initial,
) {
  let state = from;
  const codes: string[] = [];
  for (const [index, command] of commands.entries()) {
    const decision = answerDecider.decide(command, state, { now: 1_000 + index, actor });
    if (decision.ok) state = decision.value.reduce(answerDecider.evolve, state);
    else codes.push(decision.refusal.code);
  }
  return { state, codes };
}

const content = (over: Partial<PublicationContent> = {}): PublicationContent => ({
  agreement: 'een',
  number: 1,
  version: 1,
  title: 'Binnen vier weken hoort u iets',
  text: 'Ook als het nee is.',
  earlier: [],
  theme: 'Antwoord krijgen',
  contributions: [{ session: 'evening001', table: 1, contribution: 'a' }],
  support: null,
  voices: [],
  who: 'de griffier',
  when: 'in mei',
  how: '',
  ...over,
});

const publish = (over: Partial<PublicationContent> = {}): AnswerCommand => ({
  type: 'publish-agreement',
  agreement: over.agreement ?? 'een',
  content: content(over),
});
const decide = (adoption: Adoption): AnswerCommand => ({
  type: 'adopt-agreement',
  agreement: 'een',
  adoption,
});
const decision = { by: 'de gemeenteraad', at: 900, reason: 'Het kost te veel.' };
const adopted = decide({ decision: 'adopted-unchanged', ...decision, reason: '' });
const rejected = decide({ decision: 'rejected', ...decision });
const act = (over: Partial<Action> = {}): AnswerCommand => ({
  type: 'set-actions',
  agreement: 'een',
  actions: [
    { what: 'Bellen', who: 'Team Inwoners', when: '1 mei', status: 'not-started', reason: '', ...over },
  ],
});
const fate = (is: 'in-progress' | 'kept' | 'not-kept', reason = ''): AnswerCommand => ({
  type: 'tell-fate',
  agreement: 'een',
  fate: is,
  reason,
});
const first = ({ state }: { state: AnswerState }): PublishedAgreement | undefined => state.published[0];

describe('the answer', () => {
  const as = (role: StaffRole): Actor => ({ person: 'iemand0000', roles: [role] });

  it.each(['rapporteur', 'lead-facilitator', 'organiser'] as const)('[A1] %s publishes', (role) => {
    expect(tell([publish()], as(role)).codes).toEqual([]);
  });

  it('[A1] only an organiser tells what became of it', () => {
    expect(tell([publish()], as('tech-host')).codes).toEqual(['not-allowed']);
    const { state } = tell([publish()]);
    expect(tell([adopted, act(), fate('kept')], as('rapporteur'), state).codes).toEqual(
      Array(3).fill('not-allowed'),
    );
  });

  it('[A2] keeps what was published as it was then', () => {
    expect(first(tell([publish()]))).toEqual({
      ...content(),
      publishedAt: 1_000,
      publishedBy: 'liesbeth00',
      adoption: null,
      actions: [],
      fate: 'published',
      fateSince: 1_000,
      fateReason: '',
    });
  });

  it('[A3] published again: new content, and actions and fate stay', () => {
    const told = tell([publish(), act(), fate('in-progress'), publish({ title: 'Binnen vijf weken' })]);
    expect(first(told)).toMatchObject({
      title: 'Binnen vijf weken',
      fate: 'in-progress',
      publishedAt: 1_003,
    });
    expect(first(told)?.actions).toHaveLength(1);
    expect(told.state.published).toHaveLength(1);
  });

  it('[A4] after a decision the wording stays, the rest may be published again', () => {
    expect(tell([publish(), adopted, publish({ title: 'Anders' })]).codes).toEqual(['agreement-decided']);
    expect(tell([publish(), rejected, publish({ text: 'Anders' })]).codes).toEqual(['agreement-decided']);
    const told = tell([publish(), adopted, publish({ who: 'de wethouder' })]);
    expect(first(told)).toMatchObject({ who: 'de wethouder', adoption: { by: 'de gemeenteraad' } });
  });

  it('[A5] what is not public cannot be decided on', () => {
    expect(tell([adopted, act(), fate('kept')]).codes).toEqual(Array(3).fill('agreement-not-public'));
  });

  it('[A5] a decision says who took it, and is not in the future', () => {
    const nobody = decide({ decision: 'adopted-unchanged', ...decision, by: ' ' });
    const later = decide({ decision: 'adopted-unchanged', ...decision, at: 99_000 });
    expect(tell([publish(), nobody, later]).codes).toEqual(['decider-missing', 'decision-in-future']);
  });

  it('[A5] adopting with a change, and rejecting, need a public reason', () => {
    const changed = decide({
      decision: 'adopted-changed',
      ...decision,
      reason: ' ',
      added: 'Ook per brief.',
    });
    const unsaid = decide({ decision: 'adopted-changed', ...decision, added: '' });
    const bare = decide({ decision: 'rejected', ...decision, reason: '\u200b' });
    expect(tell([publish(), changed, unsaid, bare]).codes).toEqual([
      'reason-missing',
      'change-missing',
      'reason-missing',
    ]);
    expect(tell([publish(), adopted]).codes).toEqual([]);
  });

  it('[A6] a decision told again replaces the earlier one', () => {
    expect(first(tell([publish(), adopted, rejected]))).toMatchObject({
      fate: 'rejected',
      adoption: { decision: 'rejected' },
    });
    expect(first(tell([publish(), rejected, adopted]))?.fate).toBe('adopted');
  });

  it('[A6] adoption does not take back what is further on; rejection does', () => {
    expect(first(tell([publish(), fate('kept'), adopted]))?.fate).toBe('kept');
    expect(first(tell([publish(), fate('kept'), rejected]))?.fate).toBe('rejected');
  });

  it('[A7] an action says what and who, and why it is late', () => {
    const told = tell([publish(), act({ what: ' ' }), act({ who: '' }), act({ status: 'late' })]);
    expect(told.codes).toEqual(['action-incomplete', 'action-incomplete', 'action-late-without-reason']);
    expect(tell([publish(), act({ status: 'late', reason: 'Ziekte.' })]).codes).toEqual([]);
  });

  it('[A7] [A8] a rejected agreement gets no actions and no other fate', () => {
    expect(tell([publish(), rejected, act(), fate('kept')]).codes).toEqual([
      'agreement-rejected',
      'agreement-rejected',
    ]);
  });

  it('[A8] not kept says why', () => {
    expect(tell([publish(), fate('not-kept')]).codes).toEqual(['reason-missing']);
    expect(first(tell([publish(), fate('not-kept', 'Geen geld.')]))).toMatchObject({
      fate: 'not-kept',
      fateReason: 'Geen geld.',
      fateSince: 1_001,
    });
  });

  it('[A10] of fewer than four answers the public reads no numbers and no words', () => {
    const alone = { session: 'evening001', at: 1, asked: 1, support: 0, reservation: 1, noSupport: 0 };
    const voices = [{ stance: 'reservation' as const, words: 'Wie belt er?' }];
    const [few] = tell([publish({ support: alone, voices })]).state.published;
    expect(few).toMatchObject({ support: { ...alone, reservation: 0 }, voices: [] });
    const [enough] = tell([publish({ support: { ...alone, support: 3 }, voices })]).state.published;
    expect(enough).toMatchObject({ support: { support: 3, reservation: 1 }, voices });
  });

  it('[A9] agreements stand in the order of their numbers', () => {
    const told = tell([publish({ agreement: 'twee', number: 2 }), publish()]);
    expect(told.state.published.map(({ number }) => number)).toEqual([1, 2]);
  });
});
