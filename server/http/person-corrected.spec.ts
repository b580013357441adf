import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seatOf } from '#domain/session/find.ts';
import type { NewPerson } from '#protocol/http.ts';
import { findPerson } from '../access/people.ts';
import { Dispatch } from '../dispatch/dispatch.ts';
import { type Evening, heldEvening } from '../running/evening.fixture.ts';
import { type Polder, runPolder } from '../running/polder.fixture.ts';

let polder: Polder;
let evening: Evening;

beforeAll(async () => {
  polder = await runPolder();
  evening = await heldEvening(polder);
});
afterAll(() => polder.stop());

const better: NewPerson = {
  firstName: ' Annie ',
  lastName: 'de Boer',
  email: null,
  phone: '06 12345678',
  address: 'Dorpsweg 1\n1234 AB Rietvoorde',
  language: 'nl',
  means: 'phone',
  reachedBy: 'letter',
  needs: ['dial-in'],
};
const personOf = (seat: number): string => evening.residents[seat]?.person ?? '';

const correct = (person: string, details: unknown, project = evening.project) =>
  polder.ask(`/v1/projects/${project}/sessions/${evening.session}/people/${person}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${polder.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(details),
  });

describe('somebody on the list', () => {
  it('is written down better, in the register and in how they come', async () => {
    expect((await correct(personOf(0), better)).status).toBe(200);
    expect(await findPerson(polder.storage, personOf(0))).toMatchObject({
      firstName: 'Annie',
      lastName: 'de Boer',
      email: null,
      phone: '06 12345678',
      address: 'Dorpsweg 1\n1234 AB Rietvoorde',
    });
    const list = await polder.ask(`/v1/projects/${evening.project}/sessions/${evening.session}/call-list`, {
      headers: { authorization: `Bearer ${polder.token}` },
    });
    const rows = (await list.text()).split('<tr>').filter((row) => row.includes('Annie de Boer'));
    expect(rows).toHaveLength(1);
    for (const told of ['06 12345678', 'met de telefoon', 'belt in']) expect(rows[0]).toContain(told);
  });

  it('sits as the correction says, also where the evening was told otherwise', async () => {
    const means = async () => {
      const { state } = await new Dispatch(polder.storage, polder.clock.now).look('session', evening.session);
      return state.status === 'empty' ? null : seatOf(state, personOf(3))?.seat.means;
    };
    await evening.ask({ type: 'set-means', person: personOf(3), means: 'phone' });
    expect(await means()).toBe('phone');
    expect((await correct(personOf(3), { ...better, means: 'screen' })).status).toBe(200);
    expect(await means()).toBe('screen');
  });

  it.each([
    ['firstName', 'name-missing', { firstName: ' ', lastName: '' }],
    ['firstName', 'first-name-hidden-characters', { lastName: 'de\u202eBoer' }],
    ['email', 'email-invalid', { email: 'annie@' }],
  ])('stays as it was where %s is none: %s', async (field, code, wrong) => {
    const before = await findPerson(polder.storage, personOf(1));
    const response = await correct(personOf(1), { ...better, ...wrong });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code, field });
    expect(await findPerson(polder.storage, personOf(1))).toEqual(before);
  });

  it('is nobody of another project, and nobody whose details were erased', async () => {
    const other = await heldEvening(polder);
    expect((await correct(other.residents[0]?.person ?? '', better)).status).toBe(404);
    expect((await correct(evening.lead.person, better)).status).toBe(404);
    const gone = `/v1/projects/${evening.project}/people/${personOf(2)}/erase`;
    const headers = { authorization: `Bearer ${polder.token}`, 'content-type': 'application/json' };
    await polder.ask(gone, { method: 'POST', headers, body: JSON.stringify({ wordsToo: false }) });
    const response = await correct(personOf(2), better);
    expect([response.status, (await response.json()).code]).toEqual([409, 'person-erased']);
  });
});
