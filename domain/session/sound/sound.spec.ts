import { describe, expect, it } from 'vitest';
import type { MediaKind } from '../../process/events.ts';
import { aPlan, type Evening, inLobby, opened } from '../specification.ts';
import { hasOwnPictures, isLedHere, mediaKindOf, soundPlaceOf } from './place.ts';
import { silencedAt } from './room.ts';

const place = (evening: Evening, person: string, ...roles: 'organiser'[]) =>
  soundPlaceOf(evening.state, person, roles);
const heard = (room: 'plenary' | number) => ({ room, rights: { speak: true, camera: true } });
const listens = { room: 'plenary', rights: { speak: false, camera: false } };
const away = { ...aPlan, occasion: { ...aPlan.occasion, media: undefined as never } };
const withKind = (kind: MediaKind) => ({
  ...aPlan,
  occasion: {
    ...aPlan.occasion,
    media: { kind, passCode: '', instructions: '', recording: null, captions: false },
  },
});

describe('where somebody is heard', () => {
  it('[S48] before the evening opens only those who prepare it check their sound together', () => {
    for (const person of ['liesbeth', 'tess', 'rob', 'gerda', 'nel'])
      expect(place(inLobby(), person)).toEqual(heard('plenary'));
    expect(place(inLobby(), 'olga', 'organiser')).toEqual(heard('plenary'));
    expect(place(inLobby(), 'anna')).toBeNull();
    expect(soundPlaceOf({ status: 'empty' }, 'anna')).toBeNull();
  });

  it('[S48] is their own table while there is a round, and who has no table stays in plenary', () => {
    const evening = opened(1);
    for (const person of ['anna', 'gerda', 'nel', 'fem'])
      expect(place(evening, person)).toEqual(heard(evening.seat(person).table));
    expect(place(evening, 'liesbeth')).toEqual(heard('plenary'));
    expect(place(evening, 'vreemde')).toBeNull();
  });

  it('[S48] follows a move, and stays the table until everyone is really together', () => {
    const evening = opened(1).after('liesbeth', { type: 'move-person', person: 'anna', from: 1, to: 2 });
    expect(place(evening, 'anna')).toEqual(heard(2));
    evening.after('liesbeth', { type: 'call-back', briefly: true });
    expect(place(evening, 'anna')).toEqual(heard(2));
    evening.later(1).after('server', { type: 'gather' });
    expect(place(evening, 'anna')).toEqual(listens);
    evening.after('liesbeth', { type: 'send-to-tables' });
    expect(place(evening, 'anna')).toEqual(heard(2));
  });

  it('[S48] in a break is plenary, where nobody is heard', () => {
    for (const person of ['anna', 'gerda', 'liesbeth']) expect(place(opened(3), person)).toEqual(listens);
  });

  it('[S48] is nowhere after the end, or where people sit in one hall', () => {
    expect(place(opened(1).after('tess', { type: 'close' }), 'anna')).toBeNull();
    expect(place(opened(1, withKind('none')), 'anna')).toBeNull();
    expect(place(opened(1, withKind('link')), 'anna')).toEqual(heard(1));
  });

  it('[S48] is a meeting elsewhere where nobody chose and a link was filled in', () => {
    expect(mediaKindOf(inLobby(away).laid)).toBe('built-in');
    const tables = aPlan.tables.map((table) => ({ ...table, videoLink: 'https://meet.example.org/x' }));
    expect(mediaKindOf(inLobby({ ...away, tables }).laid)).toBe('link');
  });

  it.each([
    ['built-in', true, true],
    ['livekit', true, true],
    ['jitsi', true, false],
    ['link', false, false],
    ['none', false, false],
  ] as const)(
    '[S48] with %s it is decided here: %s, and pictures are ours to place: %s',
    (kind, led, own) => {
      const { laid } = opened(1, withKind(kind));
      expect([isLedHere(laid), hasOwnPictures(laid)]).toEqual([led, own]);
    },
  );

  it('[S49] in plenary participants and note-takers listen; who leads is heard', () => {
    const evening = opened(0);
    for (const person of ['anna', 'nel']) expect(place(evening, person)).toEqual(listens);
    for (const person of ['liesbeth', 'tess', 'rob', 'gerda'])
      expect(place(evening, person)).toEqual(heard('plenary'));
    expect(place(evening, 'olga', 'organiser')).toEqual(heard('plenary'));
    expect(soundPlaceOf(evening.state, 'roos', ['rapporteur'])).toEqual(listens);
  });
});

describe('who may be heard', () => {
  it('[S50] a microphone is turned off for somebody, as often as it takes, and never on', () => {
    const evening = opened(1);
    const silences = { type: 'silence', table: 1, person: 'anna' } as const;
    expect(silencedAt(evening.laid, 'anna')).toBeNull();
    expect(evening.asks('gerda', silences)).toEqual(['silenced']);
    expect(evening.later(1).asks('gerda', silences)).toEqual(['silenced']);
    expect(silencedAt(evening.laid, 'anna')).toBe(evening.now);
    expect(place(evening, 'anna')).toEqual(heard(1));
    expect(evening.audiences('silenced')).toEqual(['table:1', 'table:1']);
  });

  it('[S50] by the team at its own table, by who runs the evening anywhere', () => {
    const evening = opened(1);
    expect(evening.asks('guus', { type: 'silence', table: 1, person: 'anna' })).toBe('not-allowed');
    expect(evening.asks('anna', { type: 'silence', table: 1, person: 'els' })).toBe('not-allowed');
    expect(evening.asks('gerda', { type: 'silence', table: 1, person: 'bo' })).toBe('not-in-this-room');
    expect(evening.asks('tess', { type: 'silence', table: 2, person: 'bo' })).toEqual(['silenced']);
    expect(evening.asks('tess', { type: 'silence', table: 9, person: 'bo' })).toBe('no-such-table');
    expect(evening.asks('tess', { type: 'silence', table: null, person: 'bo' })).toBe('not-in-this-room');
    expect(evening.asks('gerda', { type: 'silence', table: null, person: 'tess' })).toBe('not-allowed');
    expect(evening.asks('liesbeth', { type: 'silence', table: null, person: 'tess' })).toEqual(['silenced']);
    expect(evening.audiences('silenced')).toEqual(['table:2', 'everyone']);
  });

  it('[S50] of an organiser without a part in the evening, in plenary, by who runs it', () => {
    for (const item of [0, 1]) {
      const evening = opened(item);
      expect(place(evening, 'olga', 'organiser')).toEqual(heard('plenary'));
      const silences = { type: 'silence', table: null, person: 'olga' } as const;
      expect(evening.asks('gerda', silences)).toBe('not-allowed');
      expect(evening.asks('anna', silences)).toBe('not-allowed');
      expect(evening.asks('tess', { ...silences, table: 1 })).toBe('not-in-this-room');
      expect(evening.asks('tess', silences)).toEqual(['silenced']);
      expect(silencedAt(evening.laid, 'olga')).toBe(evening.now);
    }
  });

  it('[S51] everyone at a table listens, but for its team, until it is taken back or the item ends', () => {
    const evening = opened(1).after('gerda', { type: 'set-listening', table: 1, listening: true });
    expect(place(evening, 'anna')).toEqual({ room: 1, rights: { speak: false, camera: true } });
    for (const person of ['gerda', 'nel']) expect(place(evening, person)).toEqual(heard(1));
    expect(place(evening, 'bo')).toEqual(heard(2));
    evening.after('gerda', { type: 'set-listening', table: 1, listening: false });
    expect(place(evening, 'anna')).toEqual(heard(1));
    evening.after('gerda', { type: 'set-listening', table: 1, listening: true });
    evening.after('liesbeth', { type: 'start-item', item: 2 });
    expect(place(evening, 'anna')).toEqual(heard(1));
    expect(evening.table(1)).not.toHaveProperty('sound');
  });

  it('[S51] in plenary it is asked by who runs the evening, and also quiets who was invited', () => {
    const evening = opened(0).after('liesbeth', { type: 'invite-to-speak', person: 'anna' });
    evening.after('anna', { type: 'accept-invitation' });
    expect(evening.asks('gerda', { type: 'set-listening', table: null, listening: true })).toBe(
      'not-allowed',
    );
    evening.after('liesbeth', { type: 'set-listening', table: null, listening: true });
    for (const person of ['anna', 'gerda']) expect(place(evening, person)).toEqual(listens);
    for (const person of ['liesbeth', 'tess', 'rob'])
      expect(place(evening, person)).toEqual(heard('plenary'));
    expect(evening.asks('liesbeth', { type: 'set-listening', table: null, listening: true })).toEqual([]);
  });

  it('[S51] is set where people are', () => {
    expect(opened(0).asks('gerda', { type: 'set-listening', table: 1, listening: true })).toBe(
      'not-at-tables',
    );
    expect(opened(1).asks('tess', { type: 'set-listening', table: null, listening: true })).toBe(
      'not-in-plenary',
    );
    expect(opened(1).asks('tess', { type: 'set-listening', table: 9, listening: true })).toBe(
      'no-such-table',
    );
  });

  it('[S52] somebody in the room is shown large until another is, or they are gone', () => {
    const evening = opened(1);
    expect(evening.asks('gerda', { type: 'spotlight', table: 1, person: 'bo' })).toBe('not-in-this-room');
    evening.after('gerda', { type: 'spotlight', table: 1, person: 'anna' });
    expect(evening.table(1).sound?.spotlight).toBe('anna');
    evening.after('liesbeth', { type: 'move-person', person: 'anna', from: 1, to: 2 });
    expect(evening.table(1).sound?.spotlight).toBeNull();
    evening.after('gerda', { type: 'spotlight', table: 1, person: 'cas' });
    expect(evening.asks('gerda', { type: 'spotlight', table: 1, person: 'cas' })).toEqual([]);
    expect(evening.asks('gerda', { type: 'spotlight', table: 1, person: null })).toEqual(['spotlighted']);
    expect(evening.asks('guus', { type: 'spotlight', table: 1, person: 'cas' })).toBe('not-allowed');
  });

  it('[S52] in plenary it is somebody who may speak there', () => {
    const evening = opened(0);
    expect(evening.asks('liesbeth', { type: 'spotlight', table: null, person: 'anna' })).toBe(
      'may-not-speak',
    );
    expect(evening.asks('liesbeth', { type: 'spotlight', table: null, person: 'gerda' })).toEqual([
      'spotlighted',
    ]);
    evening.after('liesbeth', { type: 'invite-to-speak', person: 'anna' });
    evening.after('anna', { type: 'accept-invitation' });
    evening.after('liesbeth', { type: 'spotlight', table: null, person: 'anna' });
    evening.after('anna', { type: 'end-speaking', person: 'anna' });
    expect(evening.live.sound?.spotlight).toBeNull();
  });
});

describe('who phones in', () => {
  it('[S56] is told by who runs the evening, also before it opens, and may go back', () => {
    const evening = inLobby();
    expect(evening.asks('gerda', { type: 'set-means', person: 'anna', means: 'phone' })).toBe('not-allowed');
    expect(evening.asks('tess', { type: 'set-means', person: 'vreemde', means: 'phone' })).toBe('no-seat');
    expect(evening.asks('tess', { type: 'set-means', person: 'anna', means: 'phone' })).toEqual([
      'means-changed',
    ]);
    expect(evening.asks('tess', { type: 'set-means', person: 'anna', means: 'phone' })).toEqual([]);
    expect(evening.seat('anna').means).toBe('phone');
    evening.after('tess', { type: 'set-means', person: 'anna', means: 'screen' });
    expect(evening.seat('anna').means).toBe('screen');
  });

  it('[S56] stays as it was told, whatever the plan says later, also at another table', () => {
    const evening = opened(1).after('tess', { type: 'set-means', person: 'anna', means: 'phone' });
    const renamed = { ...aPlan, occasion: { ...aPlan.occasion, title: 'Anders' } };
    evening.after('server', { type: 'lay-out', plan: renamed });
    expect(evening.seat('anna').means).toBe('phone');
    evening.after('tess', { type: 'move-person', person: 'anna', from: 1, to: 2 });
    evening.after('server', { type: 'lay-out', plan: aPlan });
    expect(evening.seat('anna')).toMatchObject({ means: 'phone', table: 2 });
  });
});
