import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { Live, Recording } from '#domain/session/state.ts';
import type { MediaView } from '#web/media/view.ts';
import { live, seat, table } from '../evening/evening.fixture.ts';
import { drawn } from '../evening/live-context.fixture.ts';
import { loadSay } from '../say.ts';
import { SoundCards } from './sound-cards.tsx';

const say = await loadSay('nl');
const purpose = 'Om het verslag te controleren';
const media = {
  kind: 'built-in',
  passCode: '',
  instructions: '',
  recording: { purpose, keepDays: 14 },
  captions: false,
} as const;

/** What Samira is shown of sound, as words. */
function shown(
  more: Partial<Live> = {},
  recording: Recording | null = null,
  own: Partial<MediaView> = {},
): string {
  const sound = { listening: false, spotlight: null, silenced: {}, recording };
  const hers = table(1, { seats: [seat('samira', 2), seat('yusuf', 3)], ...(recording ? { sound } : {}) });
  const evening = live({ tables: [hers], ...more });
  const session = { ...evening, occasion: { ...evening.occasion, media } };
  return drawn(createElement(SoundCards, { table: hers }), session, { media: own });
}

const words = (html: string): string => html.replace(/<[^>]*>/g, '');

const asked: Recording = { askedAt: 0, by: 'noor', absent: [], consents: [], since: null };

describe('what somebody is asked and told of their sound', () => {
  it('is nothing while nothing is asked', () => {
    expect(words(shown())).toBe('');
  });

  it('is read out from places that were there before it, and stands in no other place that is read out', () => {
    const places = (html: string) => html.match(/role="status"|role="alert"|aria-live/g)?.length;
    const sound = { listening: false, spotlight: null, silenced: {}, speakers: ['samira'] };
    const answered = { ...asked, consents: ['samira'] };
    const all = [
      shown({}, asked),
      shown({}, answered),
      shown({}, { ...answered, since: 5 }),
      shown({ invited: ['samira'], sound }),
    ];
    expect(all.map(places)).toEqual(all.map(() => places(shown())));
  });

  it('[S54] is whether they may be recorded, what for and for how long, with a yes and a no alike', () => {
    const question = shown({}, asked);
    expect(question).toContain(purpose);
    expect(question).toContain('14 dagen');
    const buttons = [...question.matchAll(/<button[^>]*class="([^"]*)"/g)].map(([, looks]) => looks);
    expect(buttons).toEqual(['btn', 'btn']);
  });

  it('[S54] is that the others have not answered yet, once they said yes themselves', () => {
    const waiting = shown({}, { ...asked, consents: ['samira'] });
    expect(waiting).toContain(say('participant.recording.waiting'));
    expect(waiting).not.toContain(say('participant.recording.on'));
  });

  it('[S55] is that they are recorded, and a way to stop it', () => {
    const sign = shown({}, { ...asked, consents: ['samira', 'yusuf'], since: 5 });
    expect(sign).toContain('class="recorded is-on"');
    expect(sign).toContain(say('participant.recording.on'));
    expect(sign).toContain(say('participant.recording.stop'));
  });

  it('[S53] is an invitation to speak, for who was invited', () => {
    expect(shown({ invited: ['samira'] })).toContain(say('participant.invited.title'));
    expect(words(shown({ invited: ['yusuf'] }))).toBe('');
  });

  it('[S53] is that they may speak, for who accepted', () => {
    const sound = { listening: false, spotlight: null, silenced: {} };
    expect(shown({ sound: { ...sound, speakers: ['samira'] } })).toContain(say('participant.speaking.title'));
    expect(words(shown({ sound: { ...sound, speakers: ['yusuf'] } }))).toBe('');
  });

  it('[S53] asks who may speak to turn on their sound only while it is off, and not while everybody listens', () => {
    const hers = { listening: false, spotlight: null, silenced: {}, speakers: ['samira'] };
    const turnOn = say('participant.speaking.what');
    expect(shown({ sound: hers })).toContain(turnOn);
    expect(shown({ sound: hers }, null, { microphone: true })).not.toContain(turnOn);
    const listening = shown({ sound: { ...hers, listening: true } });
    expect(listening).toContain(say('participant.hand.floorUnheard'));
    expect(listening).not.toContain(turnOn);
  });
});
