import { describe, expect, it } from 'vitest';
import { holding } from './hold-button.tsx';

function held() {
  const heard: boolean[] = [];
  const captured: number[] = [];
  const currentTarget = { setPointerCapture: (id: number) => void captured.push(id) } as HTMLButtonElement;
  const prevented: string[] = [];
  const key = (name: string, repeat = false) => ({
    key: name,
    repeat,
    preventDefault: () => void prevented.push(name),
  });
  return { hold: holding((on) => heard.push(on)), heard, captured, prevented, key, currentTarget };
}

describe('a button that talks while it is held', () => {
  it('talks from the finger down to the finger up, wherever the finger went', () => {
    const { hold, heard, captured, currentTarget } = held();
    hold.onPointerDown({ pointerId: 7, currentTarget });
    expect([heard, captured]).toEqual([[true], [7]]);
    hold.onPointerUp();
    expect(heard).toEqual([true, false]);
  });

  it.each(['onPointerCancel', 'onBlur'] as const)(
    'is silent after %s: no hand is known to hold it',
    (gone) => {
      const { hold, heard, currentTarget } = held();
      hold.onPointerDown({ pointerId: 1, currentTarget });
      hold[gone]();
      expect(heard).toEqual([true, false]);
    },
  );

  it.each([' ', 'Enter'])('talks while %j is down, once however long', (name) => {
    const { hold, heard, key, prevented } = held();
    hold.onKeyDown(key(name));
    hold.onKeyDown(key(name, true));
    hold.onKeyUp(key(name));
    expect(heard).toEqual([true, false]);
    // else the page scrolls, or the browser presses the button once more
    expect(prevented).toEqual([name, name, name]);
  });

  it('leaves other keys alone', () => {
    const { hold, heard, key, prevented } = held();
    hold.onKeyDown(key('Tab'));
    hold.onKeyUp(key('Tab'));
    expect([heard, prevented]).toEqual([[], []]);
  });
});
