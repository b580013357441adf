import { describe, expect, it } from 'vitest';
import { opened } from '#domain/session/specification.ts';
import { roomActs } from './person-acts.ts';
import { voicesIn } from './voices.ts';

const on = { microphone: true, camera: false };
const inPlenary = (person: string) => ({ person, room: 'plenary' as const, trouble: null });
const heard = (...people: readonly string[]) => ({
  room: 'plenary' as const,
  company: new Map(people.map((person) => [person, on])),
  roll: ['anna', 'olga', 'roos', 'liesbeth'].map(inPlenary),
});

describe('who may be heard in plenary', () => {
  it('is the team that is here, and whoever was invited', () => {
    const evening = opened(0);
    const nobodyElse = { room: null, company: new Map(), roll: [] };
    expect(voicesIn(evening.laid, new Set(['liesbeth', 'gerda', 'anna']), nobodyElse)).toEqual([
      'liesbeth',
      'gerda',
    ]);
  });

  it('is also an organiser without a part in the evening, who can be turned off', () => {
    const evening = opened(0);
    expect(voicesIn(evening.laid, new Set(['liesbeth', 'olga']), heard('liesbeth', 'olga'))).toEqual([
      'liesbeth',
      'olga',
    ]);
    const acts = roomActs(evening.laid, { person: 'olga' });
    expect(acts.map(({ name }) => name)).toEqual(['silence']);
    for (const { command } of acts) expect(evening.asks('liesbeth', command)).toEqual(['silenced']);
  });

  it('is everybody without a part who is there, for who does not hear plenary', () => {
    const evening = opened(0);
    expect(voicesIn(evening.laid, new Set(), { ...heard(), room: null })).toEqual(['olga', 'roos']);
  });
});
