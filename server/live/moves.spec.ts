import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seatOf } from '#domain/session/find.ts';
import type { Laid } from '#domain/session/state.ts';
import { Dispatch } from '../dispatch/dispatch.ts';
import { type Evening, type Guest, heldEvening } from '../running/evening.fixture.ts';
import { TestLine } from '../running/line.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder;
let evening: Evening;

beforeAll(async () => {
  polder = await runPolder();
  evening = await heldEvening(polder);
});
afterAll(() => polder.stop());

async function tableOf({ person }: Guest): Promise<number> {
  const { state } = await new Dispatch(polder.storage, Date.now).lookAt(`session:${evening.session}`);
  return seatOf(state as Laid, person)?.table.number ?? 0;
}

const heardOf = (line: TestLine, person: string): boolean =>
  line.messages.some((message) => message.kind === 'presence' && message.here.includes(person));

describe('somebody who moves to another table', () => {
  it('is known there by name, and to be here', async () => {
    const [mover, facilitator] = [evening.residents[0], evening.facilitators[1]] as [Guest, Guest];
    const from = await tableOf(mover);
    const to = await tableOf(facilitator);
    expect(from).not.toBe(to);
    const moving = await TestLine.at(polder.live, evening, mover.secret);
    const there = await TestLine.at(polder.live, evening, facilitator.secret);
    // presence is told at a pace: what was to be told of coming in must be past
    await sleep(600);
    await there.settled();
    expect(heardOf(there, mover.person)).toBe(false);
    await evening.ask({ type: 'move-person', person: mover.person, from, to });
    await there.until(() => heardOf(there, mover.person));
    expect(there.bytes).toContain('Voornaam0');
    await Promise.all([moving.end(), there.end()]);
  });
});
