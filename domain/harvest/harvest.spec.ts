import { describe, expect, it } from 'vitest';
import { canSee, type Viewer } from '../kernel/audience.ts';
import type { StaffRole } from '../kernel/decider.ts';
import type { HarvestCommand } from './commands.ts';
import { harvestDecider } from './decider.ts';
import { themeOf } from './reading.ts';
import { codes, draft, said, tell, theme } from './scenario.ts';

const story: HarvestCommand[] = [
  theme('taal', 'Gewone taal', 'a', 'b'),
  theme('brief', 'Brieven', 'c'),
  { ...draft('een', 'a'), theme: 'brief' } as HarvestCommand,
  { type: 'merge-themes', from: 'brief', into: 'taal' },
  { type: 'propose-agreement', agreement: 'een', session: 'evening001' },
  { type: 'record-support', agreement: 'een', result: said(3, 1, 0) },
  { type: 'settle-agreement', agreement: 'een', version: 1 },
  { type: 'undo-grouping', step: 'step-3' },
];

describe('who makes the harvest', () => {
  const as = (roles: readonly StaffRole[]) =>
    tell([theme('taal', 'Taal')], undefined, { person: 'iemand0000', roles });

  it.each(['rapporteur', 'lead-facilitator', 'organiser'] as const)('[H1] %s makes themes', (role) => {
    expect(codes(as([role]))).toEqual([]);
  });

  it('[H1] nobody else does', () => {
    expect(codes(as([]))).toEqual(['not-allowed']);
    expect(codes(as(['tech-host']))).toEqual(['not-allowed']);
  });

  it('[H2] only the server notes what the tables said and that an agreement was published', () => {
    const organiser = { person: 'iemand0000', roles: ['organiser' as const] };
    const { state } = tell([draft('een', 'a')]);
    const noted: HarvestCommand[] = [
      { type: 'record-support', agreement: 'een', result: said(1, 0, 0) },
      { type: 'settle-agreement', agreement: 'een', version: 1 },
    ];
    expect(codes(tell(noted, state, organiser))).toEqual(['not-allowed', 'not-allowed']);
  });
});

describe('who sees the harvest', () => {
  const viewers: Viewer[] = [
    { person: 'mila000000', kind: 'staff', table: null },
    { person: 'samira0000', kind: 'participant', table: 4 },
    { person: 'bram000000', kind: 'table-team', table: 4 },
    { person: null, kind: 'screen', table: null },
  ];

  it.each(viewers)('[H3] what $kind sees is what the events for them come to', (viewer) => {
    const { state, events } = tell(story);
    const seen = events.filter((event) => canSee(viewer, event.audience));
    expect(seen.reduce(harvestDecider.evolve, harvestDecider.initial)).toEqual(
      harvestDecider.view(state, viewer),
    );
  });

  it('[H3] agreements reach staff alone', () => {
    const { events } = tell(story);
    const told = events.filter(({ audience }) => audience === 'everyone').map(({ type }) => type);
    expect(told.filter((type) => type.includes('agreement') || type.includes('support'))).toEqual([]);
  });
});

describe('the theme of an agreement', () => {
  it('[H6] is the theme it went up in, and its own again after undo', () => {
    const merged = tell(story.slice(0, 4)).state;
    expect(themeOf(merged, 'brief')?.name).toBe('Gewone taal');
    const back = tell([{ type: 'undo-grouping', step: 'step-3' }], merged).state;
    expect(themeOf(back, 'brief')?.name).toBe('Brieven');
  });
});
