import { describe, expect, it } from 'vitest';
import type { ProcessCommand } from './commands.ts';
import type { MediaChoice, MediaKind } from './events.ts';
import { mediaOf, ofKind } from './media.ts';
import {
  apply,
  evening,
  inHall,
  organiser,
  planning,
  refusal,
  sessionOf,
  starting,
} from './specification.ts';

const choosing = (changes: Partial<MediaChoice>): ProcessCommand => ({
  type: 'choose-media',
  session: evening,
  media: { ...inHall, kind: 'built-in', ...changes },
});
const chosen = (...commands: ProcessCommand[]) => mediaOf(sessionOf(apply(starting, planning, ...commands)));
const objection = (changes: Partial<MediaChoice>) =>
  refusal(choosing(changes), organiser, starting, planning);

const link = 'https://meet.example.org/avond';
const table = { number: 1, name: 'De Akker', facilitator: null, noteTaker: null, videoLink: '' };
const recording = { purpose: 'Om het verslag te controleren', keepDays: 14 };

describe('sound and picture of a session', () => {
  it('[D19] come from Polder itself where nobody chose and no meeting was filled in', () => {
    expect(chosen()).toEqual({ ...inHall, kind: 'built-in' });
  });

  it('[D19] come from the meeting whose link was filled in, in plenary or at one table', () => {
    expect(chosen({ type: 'change-session', session: evening, plenaryLink: link }).kind).toBe('link');
    const tables = [table, { ...table, number: 2, videoLink: link }];
    expect(chosen({ type: 'set-tables', session: evening, tables }).kind).toBe('link');
  });

  it('[D19] stay as somebody chose them, also when a link comes in afterwards', () => {
    const filled: ProcessCommand = { type: 'change-session', session: evening, plenaryLink: link };
    expect(chosen(choosing({}), filled).kind).toBe('built-in');
    expect(chosen(filled, choosing({ kind: 'none' })).kind).toBe('none');
    expect(chosen(choosing({ kind: 'jitsi' }), choosing({ kind: 'livekit', captions: true }))).toMatchObject({
      kind: 'livekit',
      captions: true,
    });
  });

  it('[D19] of another kind lose only what that kind cannot do', () => {
    const all: Partial<MediaChoice> = { recording, captions: true, passCode: '1234' };
    const next = (kind: MediaKind) => chosen(choosing({ ...all, ...ofKind(kind) }));
    expect(next('built-in')).toMatchObject({ ...all, kind: 'built-in' });
    expect(next('livekit')).toMatchObject({ ...all, kind: 'livekit', recording: null });
    for (const kind of ['jitsi', 'link', 'none'] as const)
      expect(next(kind)).toMatchObject({ kind, recording: null, captions: false, passCode: '1234' });
  });

  it('[D19] are chosen for a session that is there', () => {
    const elsewhere = { ...choosing({}), session: 'elsewherexx' } as ProcessCommand;
    expect(refusal(elsewhere, organiser, starting, planning)?.code).toBe('session-unknown');
  });

  it('[D20] are not recorded unless somebody said what for, and for how long', () => {
    expect(chosen(choosing({})).recording).toBeNull();
    expect(chosen(choosing({ recording })).recording).toEqual(recording);
    for (const purpose of ['', '  ', 'verslag', 'het verslag', '- - -', 'het verslag .'])
      expect(objection({ recording: { ...recording, purpose } })?.code).toBe('recording-purpose');
    for (const keepDays of [0, -1, 366, 1.5, Number.NaN])
      expect(objection({ recording: { ...recording, keepDays } })?.code).toBe('recording-days');
  });

  it.each(['livekit', 'jitsi', 'link', 'none'] as const)('[D20] are not recorded with %s', (kind) => {
    expect(objection({ kind, recording })?.code).toBe('recording-elsewhere');
  });

  it('[D21] take a pass code, instructions and a purpose that fit', () => {
    expect(objection({ passCode: 'x'.repeat(101) })).toMatchObject({
      code: 'media-text-long',
      values: { max: 100 },
    });
    expect(objection({ instructions: 'x'.repeat(2_001) })).toMatchObject({ values: { max: 2_000 } });
    expect(objection({ recording: { ...recording, purpose: 'ja '.repeat(200) } })).toMatchObject({
      values: { max: 500 },
    });
    expect(objection({ passCode: 'x'.repeat(100), instructions: 'x'.repeat(2_000) })).toBeNull();
  });
});
