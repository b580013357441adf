import { describe, expect, it } from 'vitest';
import type { Live, SessionState } from '#domain/session/state.ts';
import { drawFlow } from './flow-drawing.ts';
import { agreementOf, harvestOf, sessionsOf } from './harvest.fixture.ts';
import { originOf, shownSlips, slipsIn, slipsOf, tableCount, tallyOf, themedIn } from './slips.ts';
import { standingOf } from './standing.ts';
import { liveSession, openCheck, supportPerTable, wouldBeAsked } from './tables-asked.ts';

const everybodyOfTeam = (state: SessionState): SessionState =>
  state.status === 'empty'
    ? state
    : {
        ...state,
        tables: state.tables.map((table) => ({
          ...table,
          seats: table.seats.map((seat) => ({ ...seat, ofTeam: true })),
        })),
      };

const sessions = sessionsOf();
const harvest = harvestOf();
const slips = slipsOf(sessions);
const themed = themedIn(harvest);

describe('the contributions a rapporteur works with', () => {
  it('come from every session, in the order in which they were made, without what was taken away', () => {
    const all = [...slips.values()];
    expect(new Set(all.map(({ sessionTitle }) => sessionTitle))).toEqual(new Set(['Verkennen', 'Verdiepen']));
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(all.some(({ redacted }) => redacted !== null)).toBe(false);
  });

  it('are counted: loose are those in no theme', () => {
    const { all, loose, disputed } = tallyOf(slips, themed);
    expect(loose).toBe(shownSlips(slips, themed, 'loose', '').length);
    expect(disputed).toBe(shownSlips(slips, themed, 'disputed', '').length);
    expect(loose).toBeGreaterThan(0);
    expect(disputed).toBeGreaterThan(0);
    expect(loose).toBeLessThan(all);
  });

  it('are found by every word, whatever the capitals and accents', () => {
    expect(shownSlips(slips, themed, 'all', 'BRIEVEN niets').map(({ text }) => text)).toEqual([
      'Ik stuurde drie brieven. Ik kreeg niets terug.',
    ]);
    expect(shownSlips(slips, themed, 'all', 'bestaat niet')).toEqual([]);
  });

  it('tell where an agreement comes from', () => {
    const origin = originOf(slipsIn(agreementOf(harvest, 2), slips));
    expect(origin.contributions).toBe(origin.perSession.reduce((sum, { count }) => sum + count, 0));
    expect(origin.tables).toBeGreaterThan(1);
    expect(tableCount(sessions)).toBe(8);
  });
});

describe('the strip from contribution to agreement', () => {
  it('has a tick for each contribution and a thread for each that the open agreement comes from', () => {
    const used = new Set(agreementOf(harvest, 2).contributions.map((ref) => ref.contribution));
    const { ticks, threads } = drawFlow([...slips.values()], themed, used, { open: 1, count: 4 });
    const drawn = Object.values(ticks).join('').match(/M/g) ?? [];
    expect(drawn).toHaveLength(slips.size);
    expect(threads).toHaveLength(used.size);
  });

  it('has no thread when no agreement is open', () => {
    expect(drawFlow([...slips.values()], themed, new Set(), { open: -1, count: 0 }).threads).toEqual([]);
  });
});

describe('the support of the tables', () => {
  const asked = agreementOf(harvest, 2);
  const result = asked.support[0];
  if (!result) throw new Error('the fixture asked nobody');

  it('is shown per table, and of a table with fewer than four answers nothing is', () => {
    const tables = supportPerTable(asked.id, result, sessions);
    expect(tables).toHaveLength(8);
    expect(tables[0]?.answers).toEqual(['support', 'support', 'support', 'support', 'none']);
    expect(tables[2]?.answers).toBeNull();
    // Two of table 3 alone could be found by taking the others from the total.
    expect(tables[7]?.answers).toBeNull();
  });

  it('is one word for how an agreement stands, and says nothing of too few answers', () => {
    const stands = (support: number, reservation: number) => {
      const last = asked.wordings.length;
      const told = { ...result, version: last, support, reservation, noSupport: 0 };
      return standingOf({ ...asked, status: 'supported', support: [told] });
    };
    expect(stands(3, 1)).toBe('supported');
    expect(stands(0, 4)).toBe('reserved');
    expect(stands(0, 1)).toBe('few');
    expect(stands(3, 0)).toBe('few');
  });

  it('[S60] who was relieved from a table is not among those who were asked', () => {
    const relieved = Object.fromEntries(
      Object.entries(sessions).map(([id, state]) => [id, everybodyOfTeam(state)]),
    );
    expect(supportPerTable(asked.id, result, relieved)[0]?.answers).not.toContain('none');
    expect(openCheck(agreementOf(harvest, 3).id, relieved)).toMatchObject({ asked: 0 });
  });

  it('can be asked where a session is being held', () => {
    expect(liveSession(sessions)?.occasion.title).toBe('Verdiepen');
    expect(openCheck(agreementOf(harvest, 3).id, sessions)).toMatchObject({ answered: 2 });
    expect(openCheck(asked.id, sessions)).toBeNull();
    const live = liveSession(sessions);
    if (!live) throw new Error('nothing is being held');
    const people = openCheck(agreementOf(harvest, 3).id, sessions)?.asked;
    expect(wouldBeAsked(live)).toEqual({ people, tables: 8 });
    const [first, ...others] = live.tables;
    const empty = { ...live, tables: [{ ...first, seats: [] }, ...others] } as Live;
    expect(wouldBeAsked(empty)).toMatchObject({ tables: 7 });
  });
});
