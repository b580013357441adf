import { describe, expect, it } from 'vitest';
import { isRelieved, roleOf, viewerOf } from './roles.ts';
import { aPlan, inLobby, opened } from './specification.ts';

describe('what somebody is this evening', () => {
  const { state } = inLobby();

  it.each([
    ['liesbeth', 'lead-facilitator', null],
    ['tess', 'tech-host', null],
    ['rob', 'rapporteur', null],
    ['gerda', 'table-facilitator', 1],
    ['nico', 'note-taker', 2],
    ['bo', 'participant', 2],
  ] as const)('[S45] %s is %s at table %s', (person, role, table) => {
    expect(roleOf(state, person)).toEqual({ role, table });
  });

  it('[S45] who has no place is nobody here', () => {
    expect(roleOf(state, 'vreemde')).toBeNull();
    expect(roleOf({ status: 'empty' }, 'liesbeth')).toBeNull();
    expect(viewerOf(state, 'vreemde', [])).toBeNull();
    expect(viewerOf(state, 'vreemde', ['tech-host'])).toBeNull();
  });

  it.each(['rapporteur', 'lead-facilitator'] as const)(
    '[S45] who makes the harvest looks at every evening as staff: %s',
    (role) => {
      expect(viewerOf(state, 'vreemde', [role])).toMatchObject({ kind: 'staff' });
    },
  );

  it.each([
    ['liesbeth', 'staff'],
    ['tess', 'staff'],
    ['rob', 'staff'],
    ['gerda', 'table-team'],
    ['nico', 'table-team'],
    ['bo', 'participant'],
  ] as const)('[S45] %s looks as %s', (person, kind) => {
    expect(viewerOf(state, person, [])).toMatchObject({ person, kind });
  });

  it('[S45] an organiser looks as staff, also before there is a plan', () => {
    expect(viewerOf({ status: 'empty' }, 'olga', ['organiser'])).toEqual({
      person: 'olga',
      kind: 'staff',
      table: null,
    });
  });

  it('[S60] who was planned in a team is relieved when somebody else takes their role, until they take it back', () => {
    const takes = (person: string) => ({ type: 'take-role', table: 2, person, role: 'facilitator' }) as const;
    const evening = opened();
    expect(isRelieved(evening.state, 'guus')).toBe(false);
    evening.after('liesbeth', takes('liesbeth'));
    expect(isRelieved(evening.state, 'guus')).toBe(true);
    expect(isRelieved(evening.state, 'anna')).toBe(false);
    evening.after('liesbeth', takes('guus'));
    expect(isRelieved(evening.state, 'guus')).toBe(false);
  });

  it('[S60] who had no seat and took a role for a while is no resident afterwards; a resident who did so is one again', () => {
    const takes = (person: string) => ({ type: 'take-role', table: 1, person, role: 'facilitator' }) as const;
    const evening = opened().after('olga', takes('olga')).after('liesbeth', takes('anna'), takes('gerda'));
    const relieved = ['olga', 'anna', 'gerda'].map((person) => isRelieved(evening.state, person));
    expect(relieved).toEqual([true, false, false]);
    evening.after('liesbeth', takes('tess'), { type: 'move-person', person: 'gerda', from: 1, to: 2 });
    expect(isRelieved(evening.state, 'gerda')).toBe(true);
  });

  it('[S60] who the plan makes a participant is a resident from then on', () => {
    const tables = aPlan.tables.map((table) => ({ ...table, noteTaker: null }));
    const participants = [...aPlan.participants, { person: 'nel', means: 'screen' as const }];
    const evening = opened().after('server', { type: 'lay-out', plan: { ...aPlan, tables } });
    expect([isRelieved(evening.state, 'nel'), isRelieved(evening.state, 'nico')]).toEqual([true, true]);
    evening.after('server', { type: 'lay-out', plan: { ...aPlan, tables, participants } });
    expect([isRelieved(evening.state, 'nel'), isRelieved(evening.state, 'nico')]).toEqual([false, true]);
  });

  it('[S45] who is moved or takes a role looks from there', () => {
    const evening = opened().after('liesbeth', { type: 'move-person', person: 'anna', from: 1, to: 2 });
    expect(viewerOf(evening.state, 'anna', [])).toMatchObject({ kind: 'participant', table: 2 });
    evening.after('liesbeth', { type: 'take-role', table: 2, person: 'anna', role: 'facilitator' });
    expect(viewerOf(evening.state, 'anna', [])).toMatchObject({ kind: 'table-team', table: 2 });
    expect(viewerOf(evening.state, 'guus', [])).toMatchObject({ kind: 'participant', table: 2 });
  });
});
