import { afterEach, expect, it } from 'vitest';
import { opened } from '#domain/session/specification.ts';
import { settled, TestHouse } from './house.fixture.ts';

let test: TestHouse;
afterEach(() => test.house.stop());

it('an organiser without a part in the evening is silenced where they are heard, until their own hand', async () => {
  test = new TestHouse(opened(0));
  const olga = await test.tab('o1', 'olga', true, ['organiser']);
  expect(test.provider.held.get('o1')).toMatchObject({ room: 'plenary', microphone: true });
  await test.after('liesbeth', { type: 'silence', table: null, person: 'olga' });
  expect(test.provider.held.get('o1')?.microphone).toBe(false);
  expect(olga.all('silenced')).toHaveLength(1);
  test.house.hear('o1', { do: 'sending', microphone: true, camera: false });
  await settled();
  expect(test.provider.held.get('o1')?.microphone).toBe(true);
});
