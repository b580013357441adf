import { describe, expect, it } from 'vitest';
import { inLobby, opened } from '../specification.ts';

const sends = (to: 'everyone' | 'facilitators' | number, text = 'Om 20.35 uur zijn we weer samen.') =>
  ({ type: 'send-message', id: 'bericht', to, text }) as const;

describe('messages', () => {
  it.each([
    ['everyone', 'everyone'],
    ['facilitators', 'facilitators'],
    [2, 'table:2'],
  ] as const)('[S39] to %s reach %s', (to, audience) => {
    const evening = opened().after('liesbeth', sends(to));
    expect(evening.audiences('message-sent')).toEqual([audience]);
    const { id, text } = sends(to);
    expect(evening.laid.messages).toEqual([{ id, to, text, by: 'liesbeth', at: evening.now }]);
  });

  it('[S39] are sent by who runs the evening, also before the start', () => {
    expect(inLobby().asks('tess', sends('everyone'))).toEqual(['message-sent']);
    expect(opened().asks('gerda', sends(1))).toBe('not-allowed');
    expect(opened().asks('rob', sends('everyone'))).toBe('not-allowed');
  });

  it('[S39] have words and somebody to reach, and are sent once', () => {
    const evening = opened().after('liesbeth', sends('everyone'));
    expect(evening.asks('liesbeth', sends('everyone'))).toEqual([]);
    expect(evening.asks('liesbeth', sends(1))).toBe('id-taken');
    expect(opened().asks('liesbeth', sends('everyone', ' '))).toBe('text-empty');
    expect(opened().asks('liesbeth', sends(9))).toBe('no-such-table');
  });
});

describe('the theme of now', () => {
  it('[S43] is pointed at by who harvests', () => {
    const evening = opened();
    expect(evening.asks('rob', { type: 'focus-theme', theme: 'water' })).toEqual(['theme-focused']);
    expect(evening.asks('rob', { type: 'focus-theme', theme: 'water' })).toEqual([]);
    expect(evening.laid.focus).toBe('water');
    expect(evening.asks('anna', { type: 'focus-theme', theme: null })).toBe('not-allowed');
  });
});
