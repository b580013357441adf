import { describe, expect, it } from 'vitest';
import { aPlan, type Evening, opened } from '../specification.ts';
import { awaitedFor, recordingStand } from './consent.ts';

const asks = { type: 'ask-recording', table: 1 } as const;
const stops = { type: 'stop-recording', table: 1 } as const;
const says = (consent: boolean) => ({ type: 'consent-to-recording', table: 1, consent }) as const;
const yes = says(true);
const no = says(false);

/** Gerda, Anna and Cas are at table 1; Nel and Els have a chair there and are not here yet. */
const atTable = (): Evening =>
  ['gerda', 'anna', 'cas'].reduce((evening, person) => evening.after(person, { type: 'join' }), opened(1));
const recording = (evening: Evening) => evening.table(1).sound?.recording;
const recorded = (): Evening => atTable().after('gerda', asks).after('anna', yes).after('cas', yes);

describe('recording at a table', () => {
  it('[S54] begins when everybody who is here said yes; asking is saying yes', () => {
    const evening = atTable();
    expect(evening.asks('gerda', asks)).toEqual(['recording-asked', 'recording-consented']);
    expect(evening.asks('gerda', asks)).toEqual([]);
    expect(evening.asks('anna', yes)).toEqual(['recording-consented']);
    expect(recording(evening)?.since).toBeNull();
    expect(evening.asks('cas', yes)).toEqual(['recording-consented', 'recording-started']);
    expect(recording(evening)?.since).toBe(evening.now);
    expect(evening.asks('cas', yes)).toEqual([]);
  });

  it('[S54] asks each what they have to answer, and tells who is waited for', () => {
    const stands = (evening: Evening) =>
      ['gerda', 'anna', 'cas'].map((person) => recordingStand(evening.table(1), person));
    const evening = atTable();
    expect(stands(evening)).toEqual(['none', 'none', 'none']);
    evening.after('gerda', asks).after('anna', yes);
    expect(stands(evening)).toEqual(['waiting', 'waiting', 'asked']);
    const asked = recording(evening);
    expect(asked && awaitedFor(evening.table(1), asked)).toEqual(['cas']);
    expect(stands(evening.after('cas', yes))).toEqual(['on', 'on', 'on']);
  });

  it('[S54] is known at the table', () => {
    const evening = recorded().after('gerda', stops);
    for (const type of ['asked', 'consented', 'started', 'stopped'] as const)
      expect(new Set(evening.audiences(`recording-${type}`))).toEqual(new Set(['table:1']));
  });

  it('[S54] asked by who does not sit there waits for the team as well', () => {
    const evening = atTable().after('tess', asks).after('anna', yes).after('cas', yes);
    expect(recording(evening)?.since).toBeNull();
    expect(evening.asks('gerda', yes)).toEqual(['recording-consented', 'recording-started']);
  });

  it('[S54] is asked only where the organiser said what for, at a table, in a round', () => {
    const media = { ...aPlan.occasion.media, recording: null } as NonNullable<typeof aPlan.occasion.media>;
    const unplanned = { ...aPlan, occasion: { ...aPlan.occasion, media } };
    expect(opened(1, unplanned).asks('gerda', asks)).toBe('recording-not-planned');
    expect(opened(0).asks('gerda', asks)).toBe('not-at-tables');
    expect(opened(1).asks('tess', { ...asks, table: 9 })).toBe('no-such-table');
    expect(opened(1).asks('guus', asks)).toBe('not-allowed');
    expect(opened(1).asks('anna', asks)).toBe('not-allowed');
  });

  it('[S54] each says yes for themselves; the team says it for who has no screen', () => {
    const evening = atTable().after('gerda', asks);
    expect(evening.asks('gerda', { ...yes, person: 'anna' })).toBe('not-allowed');
    expect(evening.asks('bo', yes)).toBe('not-at-this-table');
    expect(atTable().asks('anna', yes)).toBe('recording-not-asked');
    expect(evening.asks('anna', { ...yes, table: 9 })).toBe('no-such-table');
    const place = evening.seat('fem').table;
    const team = evening.table(place).facilitator ?? '';
    const phoned = opened(1).after(team, { type: 'ask-recording', table: place });
    expect(phoned.asks(team, { ...yes, table: place, person: 'fem' })).toContain('recording-consented');
  });

  it('[S55] stops at once when somebody says no after all, and may be asked again', () => {
    const evening = recorded();
    expect(evening.asks('anna', no)).toEqual(['recording-consented', 'recording-stopped']);
    expect(recording(evening)).toBeNull();
    expect(evening.asks('cas', yes)).toBe('recording-not-asked');
    expect(evening.asks('anna', no)).toEqual([]);
    expect(evening.asks('gerda', asks)).toEqual(['recording-asked', 'recording-consented']);
  });

  it('[S55] a single no before it began means that nothing is recorded', () => {
    const evening = atTable().after('gerda', asks);
    expect(evening.asks('anna', no)).toEqual(['recording-consented', 'recording-stopped']);
    expect(recording(evening)).toBeNull();
  });

  it('[S55] stops at once when somebody sits down, and goes on when they say yes', () => {
    const evening = recorded();
    const moves = { type: 'move-person', person: 'bo', from: 2, to: 1 } as const;
    expect(evening.asks('tess', moves)).toEqual(['seat-left', 'people-seated', 'recording-stopped']);
    expect(recording(evening)?.since).toBeNull();
    expect(evening.asks('bo', yes)).toEqual(['person-joined', 'recording-consented', 'recording-started']);
  });

  it('[S55] stops at once when somebody comes in whose chair was empty', () => {
    const evening = recorded();
    expect(evening.asks('els', { type: 'join' })).toEqual(['person-joined', 'recording-stopped']);
    expect(evening.asks('els', yes)).toEqual(['recording-consented', 'recording-started']);
  });

  it('[S55] goes on without who leaves the table, and begins when they were the last to be asked', () => {
    const running = recorded().after('tess', { type: 'move-person', person: 'anna', from: 1, to: 2 });
    expect(recording(running)?.since).not.toBeNull();
    expect(recording(running)?.consents).toEqual(['gerda', 'cas']);
    const waiting = atTable().after('gerda', asks).after('anna', yes);
    const moves = { type: 'move-person', person: 'cas', from: 1, to: 2 } as const;
    expect(waiting.asks('tess', moves)).toEqual(['seat-left', 'people-seated', 'recording-started']);
  });

  it('[S55] stops when the team says so, also while it was only asked', () => {
    expect(recorded().asks('nel', stops)).toEqual(['recording-stopped']);
    expect(atTable().after('gerda', asks).asks('tess', stops)).toEqual(['recording-stopped']);
    expect(atTable().asks('gerda', stops)).toEqual([]);
    expect(recorded().asks('anna', stops)).toBe('not-allowed');
    expect(recorded().asks('tess', { ...stops, table: 9 })).toBe('no-such-table');
  });

  it('[S55] stops when nothing can be written, which only the server says, and is known until it is asked again', () => {
    const failed = { ...stops, failed: true } as const;
    expect(recorded().asks('tess', failed)).toBe('not-allowed');
    const evening = recorded();
    expect(evening.asks('server', failed)).toEqual(['recording-stopped']);
    expect(evening.table(1).sound).toMatchObject({ recording: null, recordingFailed: true });
    expect(evening.asks('server', failed)).toEqual([]);
    expect(evening.after('gerda', asks).table(1).sound).not.toHaveProperty('recordingFailed');
    expect(recorded().after('gerda', stops).table(1).sound).not.toHaveProperty('recordingFailed');
  });

  it('[S55] ends with the round, with the item, with the evening', () => {
    expect(recorded().asks('liesbeth', { type: 'start-item', item: 2 })).toEqual([
      'recording-stopped',
      'item-started',
    ]);
    expect(recorded().asks('liesbeth', { type: 'close' })).toEqual(['recording-stopped', 'session-closed']);
    const called = recorded().after('liesbeth', { type: 'call-back', briefly: true });
    expect(recording(called)?.since).not.toBeNull();
    expect(called.later(1).asks('server', { type: 'gather' })).toEqual(['recording-stopped', 'gathered']);
  });

  it('[S55] ends where the organiser takes it out of the plan, or wants it for something else', () => {
    const planned = (purpose: string | null) => {
      const media = aPlan.occasion.media as NonNullable<typeof aPlan.occasion.media>;
      const kept = purpose === null ? null : { purpose, keepDays: 14 };
      return { ...aPlan, occasion: { ...aPlan.occasion, media: { ...media, recording: kept } } };
    };
    for (const purpose of [null, 'Om er een film van te maken']) {
      expect(recorded().asks('server', { type: 'lay-out', plan: planned(purpose) })).toEqual([
        'recording-stopped',
        'occasion-set',
      ]);
    }
  });
});
