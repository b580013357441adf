import { describe, expect, it } from 'vitest';
import type { Context, StaffRole } from '../../kernel/decider.ts';
import type { OrganisationCommand } from '../commands.ts';
import { organisationDecider as decider } from '../decider.ts';
import type { OrganisationEvent } from '../events.ts';
import type { OrganisationState } from '../state.ts';

const now = 1_000;
const by = (person: string, ...roles: StaffRole[]): Context => ({ now, actor: { person, roles } });
const server = by('server');
const anne = 'annexxxxxxxx';
const bram = 'bramxxxxxxxx';
const organiser = by(anne, 'organiser');

const fold = (events: readonly OrganisationEvent[]): OrganisationState =>
  events.reduce(decider.evolve, decider.initial);

function once(...commands: OrganisationCommand[]): readonly OrganisationEvent[] {
  const events: OrganisationEvent[] = [];
  for (const command of commands) {
    const result = decider.decide(command, fold(events), server);
    if (!result.ok) throw new Error(result.refusal.code);
    events.push(...result.value);
  }
  return events;
}

const founding: OrganisationCommand = {
  type: 'found-organisation',
  name: ' Gemeente Rietvoorde ',
  organiser: anne,
};
const founded = once(founding);

const refusal = (
  command: OrganisationCommand,
  context: Context,
  events: readonly OrganisationEvent[] = founded,
) => {
  const result = decider.decide(command, fold(events), context);
  return result.ok ? null : result.refusal.code;
};

describe('the organisation', () => {
  it('[P1] is founded by the server, with a name', () => {
    expect(fold(founded)).toMatchObject({ status: 'founded', name: 'Gemeente Rietvoorde' });
    expect(refusal(founding, organiser, [])).toBe('not-allowed');
    expect(refusal({ ...founding, name: ' \t' }, server, [])).toBe('organisation-name-missing');
  });

  it('[P1] is founded only once', () => {
    expect(refusal(founding, server)).toBe('organisation-exists');
  });

  it('[P2] gives every role to whoever founds it', () => {
    const state = fold(founded);
    expect(state.status === 'founded' && state.staff).toEqual({
      [anne]: ['organiser', 'rapporteur', 'lead-facilitator', 'tech-host'],
    });
  });

  it.each<OrganisationCommand>([
    { type: 'rename-organisation', name: 'Rietvoorde' },
    { type: 'appoint-staff', person: bram, roles: ['rapporteur'] },
    { type: 'dismiss-staff', person: anne },
  ])('[P3] $type is an organiser’s', (command) => {
    for (const role of ['rapporteur', 'lead-facilitator', 'tech-host'] as const)
      expect(refusal(command, by(bram, role))).toBe('not-allowed');
    expect(refusal(command, by(bram))).toBe('not-allowed');
    expect(refusal(command, organiser, [])).toBe('organisation-missing');
  });

  it('[P3] is renamed, and a name stays a name', () => {
    const state = fold(once(founding, { type: 'rename-organisation', name: 'Rietvoorde ' }));
    expect(state).toMatchObject({ name: 'Rietvoorde' });
    expect(refusal({ type: 'rename-organisation', name: '' }, organiser)).toBe('organisation-name-missing');
  });

  it('[P4] replaces roles at a new appointment, and wants at least one', () => {
    const state = fold(
      once(
        founding,
        { type: 'appoint-staff', person: bram, roles: ['rapporteur'] },
        { type: 'appoint-staff', person: bram, roles: ['tech-host', 'tech-host', 'organiser'] },
      ),
    );
    expect(state.status === 'founded' && state.staff[bram]).toEqual(['organiser', 'tech-host']);
    expect(refusal({ type: 'appoint-staff', person: bram, roles: [] }, organiser)).toBe('staff-without-role');
  });

  it('[P5] keeps its last organiser', () => {
    expect(refusal({ type: 'dismiss-staff', person: anne }, organiser)).toBe('last-organiser');
    expect(refusal({ type: 'appoint-staff', person: anne, roles: ['rapporteur'] }, organiser)).toBe(
      'last-organiser',
    );
  });

  it('[P5] lets an organiser go when there is another', () => {
    const state = fold(
      once(
        founding,
        { type: 'appoint-staff', person: bram, roles: ['organiser'] },
        { type: 'dismiss-staff', person: anne },
      ),
    );
    expect(state.status === 'founded' && Object.keys(state.staff)).toEqual([bram]);
    expect(refusal({ type: 'dismiss-staff', person: bram }, organiser)).toBe('staff-unknown');
  });

  it('shows nothing to whoever is not staff', () => {
    const state = fold(founded);
    for (const kind of ['participant', 'table-team', 'screen'] as const)
      expect(decider.view(state, { person: anne, kind, table: 1 })).toEqual(decider.initial);
    expect(decider.view(state, { person: anne, kind: 'staff', table: null })).toEqual(state);
    expect(founded.every((event) => event.audience === 'staff')).toBe(true);
  });
});
