import { describe, expect, it } from 'vitest';
import { inLobby } from '#domain/session/specification.ts';
import { audienceSize } from './acquaintance.ts';

const evening = inLobby().after('anna', { type: 'join' }).after('gerda', { type: 'join' });
const nobody = (): boolean => false;

describe('the screens a message is meant for', () => {
  it('are those of people who have been here', () => {
    expect(audienceSize(evening.state, 'everyone', nobody)).toBe(2);
    expect(audienceSize(evening.state, 'facilitators', nobody)).toBe(1);
    expect(audienceSize(evening.state, evening.seat('anna').table, nobody)).toBe(2);
  });

  it('are not those of who calls, unless they opened one after all', () => {
    const team = evening.table(evening.seat('fem').table).facilitator ?? '';
    evening.after(team, { type: 'join', person: 'fem' });
    expect(audienceSize(evening.state, 'everyone', nobody)).toBe(2);
    expect(audienceSize(evening.state, 'everyone', (person) => person === 'fem')).toBe(3);
  });
});
