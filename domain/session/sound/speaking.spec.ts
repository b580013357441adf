import { describe, expect, it } from 'vitest';
import { sessionDecider } from '../decider.ts';
import { opened } from '../specification.ts';
import { soundPlaceOf } from './place.ts';

const invites = (person: string) => ({ type: 'invite-to-speak', person }) as const;
const accepts = { type: 'accept-invitation' } as const;
const declines = { type: 'decline-invitation' } as const;
const maySpeak = (evening: ReturnType<typeof opened>, person: string) =>
  soundPlaceOf(evening.state, person)?.rights.speak;

describe('speaking in plenary', () => {
  it('[S53] who is invited is heard once they accept, and not before', () => {
    const evening = opened(0).after('liesbeth', invites('anna'));
    expect(maySpeak(evening, 'anna')).toBe(false);
    expect(evening.asks('anna', accepts)).toEqual(['person-joined', 'plenary-speaker-joined']);
    expect(maySpeak(evening, 'anna')).toBe(true);
    expect(evening.asks('anna', accepts)).toEqual([]);
    expect(evening.live).not.toHaveProperty('invited');
  });

  it('[S53] an invitation is between who runs the evening and who was invited; who speaks is known to all', () => {
    const evening = opened(0).after('tess', invites('anna'), invites('cas'));
    const seenBy = (person: string) =>
      sessionDecider.view(evening.state, { person, kind: 'participant', table: 1 });
    expect(seenBy('anna')).toMatchObject({ invited: ['anna'] });
    expect(seenBy('els')).not.toHaveProperty('invited');
    evening.after('anna', accepts).after('cas', declines);
    expect(evening.audiences('invited-to-speak')).toEqual(['person:anna', 'person:cas']);
    expect(evening.audiences('invitation-declined')).toEqual(['person:cas']);
    expect(evening.audiences('plenary-speaker-joined')).toEqual(['everyone']);
    expect(seenBy('els')).toMatchObject({ sound: { speakers: ['anna'] } });
  });

  it('[S53] only who was invited accepts, and nobody for another who has a screen', () => {
    const evening = opened(0).after('liesbeth', invites('anna'));
    expect(evening.asks('cas', accepts)).toBe('not-invited');
    expect(evening.asks('gerda', { ...accepts, person: 'anna' })).toBe('not-allowed');
    expect(evening.asks('liesbeth', { ...accepts, person: 'anna' })).toBe('not-allowed');
    expect(evening.asks('tess', accepts)).toBe('no-seat');
  });

  it('[S53] for who phones in somebody says it after asking aloud', () => {
    const evening = opened(0).after('liesbeth', invites('fem'));
    expect(maySpeak(evening, 'fem')).toBe(false);
    evening.after('liesbeth', { ...accepts, person: 'fem' });
    expect(maySpeak(evening, 'fem')).toBe(true);
  });

  it('[S53] who declined, or was not answered in time, is not invited any more', () => {
    const evening = opened(0).after('liesbeth', invites('anna'), invites('cas')).after('anna', declines);
    expect(evening.asks('anna', accepts)).toBe('not-invited');
    expect(evening.asks('anna', declines)).toEqual([]);
    expect(evening.asks('liesbeth', { type: 'end-speaking', person: 'cas' })).toEqual([
      'invitation-declined',
    ]);
    expect(evening.asks('cas', accepts)).toBe('not-invited');
  });

  it('[S53] is asked of somebody who sits somewhere and would only listen, while everyone is together', () => {
    const evening = opened(0);
    expect(evening.asks('gerda', invites('anna'))).toBe('not-allowed');
    expect(evening.asks('liesbeth', invites('vreemde'))).toBe('no-seat');
    expect(evening.asks('liesbeth', invites('gerda'))).toEqual([]);
    evening.after('liesbeth', invites('anna'));
    expect(evening.asks('tess', invites('anna'))).toEqual([]);
    expect(opened(1).asks('liesbeth', invites('anna'))).toBe('not-in-plenary');
    expect(opened(3).asks('liesbeth', invites('anna'))).toBe('not-in-plenary');
  });

  it('[S53] ends when the speaker or who runs the evening says so', () => {
    const evening = opened(0).after('liesbeth', invites('anna')).after('anna', accepts);
    expect(evening.asks('cas', { type: 'end-speaking', person: 'anna' })).toBe('not-allowed');
    expect(evening.asks('anna', { type: 'end-speaking', person: 'anna' })).toEqual(['plenary-speaker-left']);
    expect(maySpeak(evening, 'anna')).toBe(false);
    expect(evening.asks('anna', { type: 'end-speaking', person: 'anna' })).toEqual([]);
  });

  it('[S53] ends with the item, and when people go back to their tables', () => {
    const next = opened(0).after('liesbeth', invites('anna'), invites('cas')).after('anna', accepts);
    next.after('liesbeth', { type: 'start-item', item: 1 });
    expect(next.live).not.toHaveProperty('sound');
    expect(next.live).not.toHaveProperty('invited');
    const back = opened(1).after('liesbeth', { type: 'call-back', briefly: true }).later(1);
    back.after('server', { type: 'gather' }).after('liesbeth', invites('anna')).after('anna', accepts);
    back.after('liesbeth', { type: 'send-to-tables' });
    expect(back.live).not.toHaveProperty('sound');
  });
});
