import { afterEach, describe, expect, it } from 'vitest';
import { opened } from '#domain/session/specification.ts';
import { settled, TestHouse } from './house.fixture.ts';

let test: TestHouse;
afterEach(() => test.house.stop());

describe('a line that closes because the right to be there ended', () => {
  it('ends the sound at once, where one that drops keeps it for a moment', async () => {
    test = new TestHouse(opened(1));
    await test.tab('a1', 'anna');
    await test.tab('g1', 'gerda');
    test.house.closed('g1');
    test.house.closed('a1', true);
    await settled();
    expect(test.provider.held.has('a1')).toBe(false);
    expect(test.provider.held.has('g1')).toBe(true);
  });

  it('waits for nothing else that is being asked of the provider', async () => {
    test = new TestHouse(opened(1));
    await test.tab('a1', 'anna');
    let goOn = (): void => undefined;
    test.provider.waiting = new Promise((resolve) => {
      goOn = resolve;
    });
    await test.tab('g1', 'gerda');
    test.asked();
    test.house.closed('a1', true);
    await settled();
    expect(test.asked()).toEqual(['remove a1']);
    goOn();
    await settled();
  });

  it('leaves the sound of another device of theirs alone', async () => {
    test = new TestHouse(opened(1));
    await test.tab('a1', 'anna', false);
    await test.tab('a2', 'anna');
    test.house.closed('a1', true);
    await settled();
    expect([...test.provider.held.keys()]).toEqual(['a2']);
  });
});
