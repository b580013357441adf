import { describe, expect, it } from 'vitest';
import type { HarvestCommand } from '../commands.ts';
import { supportOf, wordingOf } from '../reading.ts';
import { codes, draft, ref, said, type Told, tell } from '../scenario.ts';
import type { Agreement } from '../state.ts';
import { publishable } from './decide.ts';

const first = (told: Told): Agreement => {
  const agreement = told.state.agreements[0];
  if (!agreement) throw new Error('no agreement was drafted');
  return agreement;
};

const reword = (
  sawVersion: number,
  title = 'Binnen vier weken',
  why = 'Twee lukt niet.',
): HarvestCommand => ({
  type: 'reword-agreement',
  agreement: 'een',
  title,
  text: 'Zo doen we het.',
  why,
  sawVersion,
});
const propose: HarvestCommand = { type: 'propose-agreement', agreement: 'een', session: 'evening001' };
const record = (...counts: [number, number, number, number?]): HarvestCommand => ({
  type: 'record-support',
  agreement: 'een',
  result: said(...counts),
});
const settle: HarvestCommand = { type: 'settle-agreement', agreement: 'een', version: 1 };
const withdraw: HarvestCommand = { type: 'withdraw-agreement', agreement: 'een', reason: 'Hoort bij 2.' };

describe('agreements', () => {
  it('[H11] are numbered in order of drafting, and a number is never used again', () => {
    const { agreements } = tell([draft('een', 'a'), withdraw, draft('twee', 'b')]).state;
    expect(agreements.map(({ number, status }) => [number, status])).toEqual([
      [1, 'withdrawn'],
      [2, 'draft'],
    ]);
  });

  it('[H11] an agreement is drafted once under one id, with a title, in a theme that is there', () => {
    const nameless: HarvestCommand = { ...draft('twee'), title: ' ' } as HarvestCommand;
    const homeless: HarvestCommand = { ...draft('drie'), theme: 'nergens' } as HarvestCommand;
    expect(codes(tell([draft('een'), draft('een'), nameless, homeless]))).toEqual([
      'agreement-exists',
      'agreement-title-missing',
      'theme-unknown',
    ]);
  });

  it('[H12] every wording is kept with why it changed', () => {
    const { wordings } = first(
      tell([draft('een', 'a'), reword(1), reword(2, 'Binnen vijf weken', 'Ruimer.')]),
    );
    expect(wordings.map(({ version, title, why }) => [version, title, why])).toEqual([
      [1, 'Afspraak een', ''],
      [2, 'Binnen vier weken', 'Twee lukt niet.'],
      [3, 'Binnen vijf weken', 'Ruimer.'],
    ]);
  });

  it('[H12] a new wording without a reason is refused; the same wording needs none', () => {
    expect(codes(tell([draft('een', 'a'), reword(1, 'Anders', ' ')]))).toEqual(['reason-missing']);
    expect(tell([draft('een', 'a'), reword(1, 'Afspraak een', '')]).events).toHaveLength(1);
  });

  it('[H12] a wording written on top of an older one is refused and both texts come back', () => {
    const told = tell([draft('een', 'a'), reword(1), reword(1, 'Binnen drie weken')]);
    expect(told.refusals).toEqual([
      {
        code: 'agreement-reworded-meanwhile',
        values: {
          version: 2,
          title: 'Binnen vier weken',
          text: 'Zo doen we het.',
          yourTitle: 'Binnen drie weken',
          yourText: 'Zo doen we het.',
        },
      },
    ]);
  });

  it('[H13] what the tables said of a wording does not count for the next one', () => {
    const told = tell([draft('een', 'a'), propose, record(33, 4, 1), reword(1)]);
    expect(first(told).status).toBe('draft');
    expect(supportOf(first(told))).toBeNull();
    expect(first(told).support).toHaveLength(1);
  });

  it('[H14] an agreement that comes from nothing is not put before the tables', () => {
    expect(codes(tell([draft('een'), propose]))).toEqual(['agreement-without-contributions']);
    expect(first(tell([draft('een', 'a'), propose])).status).toBe('proposed');
  });

  it.each([
    [33, 4, 1, 'supported'],
    [0, 3, 2, 'supported'],
    [2, 0, 2, 'not-supported'],
    [1, 1, 9, 'not-supported'],
    [0, 0, 0, 'not-supported'],
  ] as const)('[H15] %i support, %i with a reservation, %i not: %s', (yes, but, no, status) => {
    expect(first(tell([draft('een', 'a'), propose, record(yes, but, no)])).status).toBe(status);
  });

  it('[H16] a result about an earlier wording is kept and changes nothing', () => {
    const told = tell([draft('een', 'a'), propose, reword(1), record(33, 0, 0, 1)]);
    expect(first(told)).toMatchObject({ status: 'draft', support: [{ support: 33 }] });
  });

  it('[H16] a result after withdrawal or publication is kept and changes nothing', () => {
    expect(first(tell([draft('een', 'a'), propose, withdraw, record(3, 0, 0)])).status).toBe('withdrawn');
    expect(first(tell([draft('een', 'a'), settle, record(0, 0, 3)])).status).toBe('published');
  });

  it('[H16] the same result told twice counts once', () => {
    expect(first(tell([draft('een', 'a'), propose, record(3, 0, 0), record(3, 0, 0)])).support).toHaveLength(
      1,
    );
  });

  it('[H17] an agreement is withdrawn with a reason, and nothing changes it after that', () => {
    const bare: HarvestCommand = { type: 'withdraw-agreement', agreement: 'een', reason: ' ' };
    expect(codes(tell([draft('een', 'a'), bare]))).toEqual(['reason-missing']);
    const told = tell([draft('een', 'a'), withdraw, reword(1), propose, withdraw]);
    expect(first(told)).toMatchObject({ status: 'withdrawn', withdrawnBecause: 'Hoort bij 2.' });
    expect(codes(told)).toEqual(Array(3).fill('agreement-withdrawn'));
  });

  it('[H17] what has been published is not withdrawn, not even after a new wording', () => {
    expect(codes(tell([draft('een', 'a'), settle, withdraw, reword(1), withdraw]))).toEqual([
      'agreement-published',
      'agreement-published',
    ]);
  });

  const mayPublish = (...commands: HarvestCommand[]): string => {
    const found = publishable(tell(commands).state, 'een');
    return found.ok ? 'yes' : found.refusal.code;
  };

  it('[H18] may be published without the tables being asked, or with their support', () => {
    expect(mayPublish(draft('een', 'a'))).toBe('yes');
    expect(mayPublish(draft('een', 'a'), propose, record(3, 0, 1))).toBe('yes');
  });

  it('[H18] may not be published from nothing, while being asked about, turned down or withdrawn', () => {
    expect(mayPublish()).toBe('agreement-unknown');
    expect(mayPublish(draft('een'))).toBe('agreement-without-contributions');
    expect(mayPublish(draft('een', 'a'), propose)).toBe('support-being-asked');
    expect(mayPublish(draft('een', 'a'), propose, record(0, 0, 1))).toBe('agreement-not-supported');
    expect(mayPublish(draft('een', 'a'), withdraw)).toBe('agreement-withdrawn');
  });

  it('[H18] once public it is noted which wording is; noting it again changes nothing', () => {
    expect(first(tell([draft('een', 'a'), settle]))).toMatchObject({
      status: 'published',
      publishedVersion: 1,
    });
    expect(tell([draft('een', 'a'), settle, settle]).events).toHaveLength(2);
  });

  it('[H18] a later wording is a draft beside the one that is public', () => {
    const told = tell([draft('een', 'a'), settle, reword(1), settle]);
    expect(first(told)).toMatchObject({ status: 'draft', publishedVersion: 1 });
    const late = tell([draft('een', 'a'), reword(1), settle]);
    expect(first(late)).toMatchObject({ status: 'draft', publishedVersion: 1 });
  });

  it('[H19] links and deed change without touching the wording or what the tables said of it', () => {
    const told = tell([
      draft('een', 'a'),
      propose,
      record(3, 0, 0),
      { type: 'link-contributions', agreement: 'een', contributions: [ref('a'), ref('b')] },
      { type: 'unlink-contributions', agreement: 'een', contributions: ['a', 'elsewhere'] },
      { type: 'set-deed', agreement: 'een', deed: { who: ' de griffier ', when: 'in mei', how: '' } },
    ]);
    expect(first(told)).toMatchObject({
      status: 'supported',
      contributions: [ref('b')],
      who: 'de griffier',
      when: 'in mei',
    });
    expect(wordingOf(first(told)).version).toBe(1);
  });
});
