import { describe, expect, it } from 'vitest';
import type { Context, StaffRole } from '../../kernel/decider.ts';
import type { EnrolmentCommand } from '../commands.ts';
import { enrolmentDecider as decider } from '../decider.ts';
import type { EnrolledPerson, EnrolmentEvent } from '../events.ts';
import type { EnrolledState } from '../state.ts';
import { hasHeard } from './heard.ts';

const now = 5_000;
const by = (person: string, ...roles: StaffRole[]): Context => ({ now, actor: { person, roles } });
const organiser = by('organiserxxx', 'organiser');
const server = by('server');
const evening = 'eveningonexx';
const later = 'eveningtwoxx';
const [anne, bram, cato] = ['annexxxxxxxx', 'bramxxxxxxxx', 'catoxxxxxxxx'] as const;

const resident = (person: string, reachedBy: 'mail' | 'letter' = 'mail'): EnrolledPerson => ({
  person,
  means: 'screen',
  reachedBy,
  needs: [],
});
const enrolling = (session: string, ...people: string[]): EnrolmentCommand => ({
  type: 'enrol',
  session,
  people: people.map((person) => resident(person)),
});
const inviting = (sequence: number, ...people: string[]): EnrolmentCommand => ({
  type: 'invite',
  session: evening,
  people: people.map((person) => ({ person, by: 'mail' })),
  sequence,
  gateOpen: true,
});

const fold = (events: readonly EnrolmentEvent[]): EnrolledState =>
  events.reduce(decider.evolve, decider.initial);

function once(...commands: EnrolmentCommand[]): readonly EnrolmentEvent[] {
  const events: EnrolmentEvent[] = [];
  for (const command of commands) {
    const result = decider.decide(command, fold(events), server);
    if (!result.ok) throw new Error(result.refusal.code);
    events.push(...result.value);
  }
  return events;
}

const decide = (command: EnrolmentCommand, context: Context, ...earlier: EnrolmentCommand[]) =>
  decider.decide(command, fold(once(...earlier)), context);
const refusal = (command: EnrolmentCommand, context: Context, ...earlier: EnrolmentCommand[]) => {
  const result = decide(command, context, ...earlier);
  return result.ok ? null : result.refusal;
};

describe('enrolment', () => {
  it('[P6] whoever runs the evening adds one who walks in, never a list', () => {
    for (const role of ['tech-host', 'lead-facilitator'] as const) {
      expect(refusal(enrolling(evening, anne), by(cato, role))).toBeNull();
      expect(refusal(enrolling(evening, anne, bram), by(cato, role))?.code).toBe('not-allowed');
    }
  });

  it('[P6] is an organiser’s, and keeps the order in which people came', () => {
    expect(refusal(enrolling(evening, anne), by(anne))?.code).toBe('not-allowed');
    expect(refusal(enrolling(evening, anne), by(cato, 'rapporteur'))?.code).toBe('not-allowed');
    expect(refusal(enrolling(evening), organiser)?.code).toBe('nobody-chosen');
    const state = fold(once(enrolling(evening, bram, anne), enrolling(evening, cato)));
    expect(state.enrolments.map((one) => one.person)).toEqual([bram, anne, cato]);
    expect(state.enrolments[0]).toEqual({
      person: bram,
      session: evening,
      means: 'screen',
      reachedBy: 'mail',
      needs: [],
      invitation: { status: 'not-invited' },
      called: false,
    });
  });

  it('[P6] takes all of them or none', () => {
    const refused = refusal(enrolling(evening, bram, anne, cato), organiser, enrolling(evening, anne, cato));
    expect(refused).toEqual({ code: 'enrolled-already', values: { count: 2, people: `${anne} ${cato}` } });
  });

  it('[P16] is corrected by an organiser, and what somebody heard stays', () => {
    const otherwise: EnrolledPerson = {
      person: anne,
      means: 'phone',
      reachedBy: 'letter',
      needs: ['dial-in'],
    };
    const correcting: EnrolmentCommand = { type: 'correct-enrolment', session: evening, person: otherwise };
    const state = fold(once(enrolling(evening, anne, bram), inviting(1, anne), correcting));
    expect(state.enrolments[0]).toMatchObject({
      ...otherwise,
      invitation: { status: 'mailed', sequence: 1 },
    });
    expect(state.enrolments[1]).toMatchObject(resident(bram));
    expect(refusal(correcting, by(cato, 'tech-host'), enrolling(evening, anne))?.code).toBe('not-allowed');
    expect(refusal(correcting, organiser, enrolling(later, anne))?.code).toBe('not-enrolled');
    expect(decide(correcting, organiser, enrolling(evening, anne), correcting)).toMatchObject({ value: [] });
  });

  it('[P7] takes nobody twice in one session', () => {
    expect(refusal(enrolling(evening, anne, anne), organiser)?.code).toBe('chosen-twice');
    expect(refusal(enrolling(evening, anne), organiser, enrolling(evening, anne))?.code).toBe(
      'enrolled-already',
    );
    expect(refusal(enrolling(later, anne), organiser, enrolling(evening, anne))).toBeNull();
  });

  it('[P8] ends by an organiser or by the person, in that session only', () => {
    const enrolled = [enrolling(evening, anne, bram), enrolling(later, anne)];
    const withdrawal: EnrolmentCommand = { type: 'withdraw', session: evening, person: anne };
    expect(refusal(withdrawal, by(bram), ...enrolled)?.code).toBe('not-allowed');
    expect(refusal(withdrawal, by(anne), ...enrolled)).toBeNull();
    expect(refusal(withdrawal, organiser, ...enrolled)).toBeNull();
    expect(refusal(withdrawal, organiser)?.code).toBe('not-enrolled');
    const state = fold(once(...enrolled, withdrawal));
    expect(state.enrolments.map(({ person, session }) => [person, session])).toEqual([
      [bram, evening],
      [anne, later],
    ]);
  });
});

describe('taking a withdrawal back', () => {
  const gone: EnrolmentCommand = { type: 'withdraw', session: evening, person: anne };
  const back: EnrolmentCommand = { type: 'enrol-again', session: evening, person: anne };
  const before = [enrolling(evening, anne), inviting(3, anne), gone];

  it('[P8] brings somebody back as they were, by an organiser or by themselves', () => {
    expect(refusal(back, by(bram), ...before)?.code).toBe('not-allowed');
    expect(refusal(back, by(anne), ...before)).toBeNull();
    const state = fold(once(...before, back));
    expect(state.enrolments).toMatchObject([{ person: anne, invitation: { status: 'mailed', sequence: 3 } }]);
    expect(decide(back, organiser, ...before, back)).toEqual({ ok: true, value: [] });
    expect(fold(once(...before, back, gone, back)).enrolments).toHaveLength(1);
  });

  it('[P8] brings back nobody who never stood there', () => {
    expect(refusal(back, organiser, enrolling(later, anne))?.code).toBe('not-enrolled');
  });

  it('[P14] brings back nobody whose data were erased', () => {
    const erasing: EnrolmentCommand = { type: 'erase', person: anne, wordsToo: false };
    expect(refusal(back, organiser, ...before, erasing)?.code).toBe('not-enrolled');
  });
});

describe('inviting', () => {
  it('[P9] waits until the gate of R1 is open', () => {
    const closed = { ...inviting(0, anne), gateOpen: false } as EnrolmentCommand;
    expect(refusal(closed, organiser, enrolling(evening, anne))?.code).toBe('invitation-gate-closed');
    expect(refusal(inviting(0, anne), organiser, enrolling(evening, anne))).toBeNull();
    expect(refusal(inviting(0, anne), by(anne, 'rapporteur'), enrolling(evening, anne))?.code).toBe(
      'not-allowed',
    );
  });

  it('[P10] goes to enrolled people only, all or none', () => {
    expect(refusal(inviting(0), organiser)?.code).toBe('nobody-chosen');
    expect(refusal(inviting(0, anne, anne), organiser, enrolling(evening, anne))?.code).toBe('chosen-twice');
    expect(
      refusal(inviting(0, anne, bram), organiser, enrolling(evening, anne), enrolling(later, bram)),
    ).toEqual({
      code: 'not-enrolled',
      values: { count: 1, people: bram },
    });
  });

  it('[P10] never sends an older calendar entry than they have', () => {
    const before = [enrolling(evening, anne, bram), inviting(3, anne)];
    expect(refusal(inviting(2, bram, anne), organiser, ...before)).toEqual({
      code: 'invitation-outdated',
      values: { sequence: 3 },
    });
    expect(refusal(inviting(3, anne), organiser, ...before)).toBeNull();
    expect(refusal(inviting(4, anne), organiser, ...before)).toBeNull();
  });

  it('[P10] keeps how and when each was invited', () => {
    const byLetter: EnrolmentCommand = {
      type: 'invite',
      session: evening,
      people: [{ person: bram, by: 'letter' }],
      sequence: 1,
      gateOpen: true,
    };
    const state = fold(
      once(enrolling(evening, anne, bram), enrolling(later, anne), inviting(1, anne), byLetter),
    );
    expect(state.enrolments.map((one) => one.invitation)).toEqual([
      { status: 'mailed', at: now, sequence: 1 },
      { status: 'letter', at: now, sentAt: null },
      { status: 'not-invited' },
    ]);
  });

  describe('by letter', () => {
    const ready: readonly EnrolmentCommand[] = [
      enrolling(evening, anne, bram, cato),
      {
        type: 'invite',
        session: evening,
        people: [
          { person: anne, by: 'letter' },
          { person: bram, by: 'letter' },
          { person: cato, by: 'mail' },
        ],
        sequence: 1,
        gateOpen: true,
      },
    ];
    const marking = (sent: boolean, ...people: string[]): EnrolmentCommand => ({
      type: 'mark-letters',
      session: evening,
      people,
      sent,
    });
    const heard = (...commands: EnrolmentCommand[]) =>
      fold(once(...ready, ...commands)).enrolments.map((one) => hasHeard(one));

    it('[P15] invites nobody before the letter is away, unless they were called', () => {
      expect(heard()).toEqual([false, false, true]);
      expect(heard(marking(true, anne))).toEqual([true, false, true]);
      expect(heard({ type: 'mark-called', session: evening, person: bram })).toEqual([false, true, true]);
    });

    it('[P15] is an organiser’s, for people with a letter only, all or none', () => {
      expect(refusal(marking(true, anne), by(cato, 'tech-host'), ...ready)?.code).toBe('not-allowed');
      expect(refusal(marking(true), organiser, ...ready)?.code).toBe('nobody-chosen');
      expect(refusal(marking(true, anne, cato), organiser, ...ready)).toEqual({
        code: 'no-letter',
        values: { count: 1, people: cato },
      });
      expect(refusal(marking(true, anne, bram), organiser, ...ready)).toBeNull();
    });

    it('[P15] changes nothing when it is marked again, and is taken back', () => {
      const away = marking(true, anne, bram);
      expect(decide(away, organiser, ...ready, away)).toEqual({ ok: true, value: [] });
      expect(heard(away, marking(false, bram))).toEqual([true, false, true]);
    });

    it('[P15] lies ready again when a new letter is made', () => {
      const again = { ...ready[1], people: [{ person: anne, by: 'letter' }] } as EnrolmentCommand;
      expect(heard(marking(true, anne), again)).toEqual([false, false, true]);
    });
  });

  it('[P11] is followed by a call that an organiser or tech host notes once', () => {
    const calling: EnrolmentCommand = { type: 'mark-called', session: evening, person: anne };
    expect(refusal(calling, by(bram, 'rapporteur'), enrolling(evening, anne))?.code).toBe('not-allowed');
    expect(refusal(calling, by(bram, 'tech-host'))?.code).toBe('not-enrolled');
    expect(refusal(calling, by(bram, 'tech-host'), enrolling(evening, anne))).toBeNull();
    expect(fold(once(enrolling(evening, anne), calling)).enrolments[0]?.called).toBe(true);
    expect(decide(calling, organiser, enrolling(evening, anne), calling)).toEqual({ ok: true, value: [] });
  });
});

describe('privacy', () => {
  const informing: EnrolmentCommand = { type: 'inform', person: anne };
  const erasing: EnrolmentCommand = { type: 'erase', person: anne, wordsToo: false };

  it('[P12] wants each person to read the notice for themselves', () => {
    expect(refusal(informing, by(bram))?.code).toBe('not-allowed');
    expect(refusal(informing, organiser)?.code).toBe('not-allowed');
    expect(refusal(informing, by(anne))).toBeNull();
    expect(fold(once(informing)).informed).toEqual([{ person: anne, at: now }]);
    expect(decide(informing, by(anne), informing)).toEqual({ ok: true, value: [] });
  });

  it('[P13] lets a person, an organiser or the server erase', () => {
    expect(refusal(erasing, by(bram, 'tech-host'))?.code).toBe('not-allowed');
    for (const context of [by(anne), organiser, server]) expect(refusal(erasing, context)).toBeNull();
    const state = fold(once(enrolling(evening, anne, bram), enrolling(later, anne), informing, erasing));
    expect(state.enrolments.map((one) => one.person)).toEqual([bram]);
    expect(state.informed).toEqual([]);
    expect(state.erased).toEqual([anne]);
  });

  it('[P14] keeps an erased person away', () => {
    expect(refusal(enrolling(evening, anne), organiser, erasing)?.code).toBe('person-erased');
    expect(refusal(informing, by(anne), erasing)?.code).toBe('person-erased');
  });

  it('[P14] erases again only when the words must go too', () => {
    expect(decide(erasing, organiser, erasing)).toEqual({ ok: true, value: [] });
    const again: EnrolmentCommand = { ...erasing, wordsToo: true };
    expect(decide(again, organiser, erasing)).toMatchObject({ ok: true, value: [{ wordsToo: true }] });
    expect(fold(once(erasing, again)).erased).toEqual([anne]);
  });

  it('shows nothing to whoever is not staff', () => {
    const events = once(enrolling(evening, anne), inviting(0, anne), informing);
    const state = fold(events);
    for (const kind of ['participant', 'table-team', 'screen'] as const)
      expect(decider.view(state, { person: anne, kind, table: 1 })).toEqual(decider.initial);
    expect(decider.view(state, { person: null, kind: 'staff', table: null })).toEqual(state);
    expect(events.every((event) => event.audience === 'staff')).toBe(true);
  });
});
