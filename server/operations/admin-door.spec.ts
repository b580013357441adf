import { expect, it } from 'vitest';
import { openMemoryStorage } from '../storage/memory.ts';
import { answerAdmin } from './admin-door.ts';
import { heldEvening, toolsOn } from './operations.fixture.ts';

const secret = 'secretsecretsecretsecretse';
const authorization = `Bearer ${secret}`;
const email = 'zeynep@rietvoorde.example';

it.each([undefined, 'Bearer', 'Bearer somethingelse', `Basic ${secret}`, secret])(
  'nobody gets in with %j',
  async (given) => {
    const tools = await heldEvening(openMemoryStorage());
    const request = { name: 'token', authorization: given, input: { email } };
    expect(await answerAdmin(tools, secret, request)).toMatchObject({ status: 401 });
    expect(await tools.storage.list('links')).toEqual([]);
  },
);

it('whoever has the secret is answered', async () => {
  const tools = await heldEvening(openMemoryStorage());
  const request = { name: 'token', authorization, input: { email } };
  expect(await answerAdmin(tools, secret, request)).toMatchObject({
    status: 200,
    body: { token: expect.any(String) },
  });
});

it.each([
  ['constructor', {}, 404],
  ['backup', {}, 404],
  ['token', undefined, 400],
  ['token', { email, more: 1 }, 400],
  ['token', { email: 'nobody@example.org' }, 409],
])('%s with %j is answered with %i', async (name, input, status) => {
  const tools = toolsOn(openMemoryStorage());
  expect(await answerAdmin(tools, secret, { name, authorization, input })).toMatchObject({ status });
});
