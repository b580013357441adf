import { describe, expect, it } from 'vitest';
import { aPlan, contributes, inLobby, opened } from '../specification.ts';

const records = (id: string, speaker = 'anna', text = 'Bij klein werk gaat het vaak goed.') =>
  ({ type: 'record', id, table: 1, speaker, text, visibility: 'public' }) as const;
const at = (type: 'confirm' | 'read-back', id = 'zin', table = 1) => ({ type, id, table }) as const;
const disputes = (words: string, id = 'zin') => ({ type: 'dispute', id, table: 1, words }) as const;
const stars = (starred = true) => ({ type: 'star', id: 'zin', table: 1, starred }) as const;
const redacts = (reason = 'Op verzoek.', table = 1) =>
  ({ type: 'redact', id: 'zin', table, reason }) as const;

describe('putting words on the table', () => {
  it('[S26] keeps them as they were said', () => {
    const text = '  “Eén vast gezicht.” \n\t=SOM(A1) <b>x</b>  ';
    expect(opened().after('anna', contributes('zin', text)).words('zin').text).toBe(text);
  });

  it('[S26] tells where, when and by which means they came', () => {
    const evening = opened().after('anna', contributes('zin')).after('nel', records('zin2', 'cas'));
    expect(evening.words('zin')).toMatchObject({
      table: 1,
      item: 'ervaringen',
      source: 'typed',
      at: evening.now,
    });
    expect(evening.words('zin2')).toMatchObject({ source: 'recorded', author: 'cas', recordedBy: 'nel' });
  });

  it.each(['', '   \n\t ', '\u200b\u200b', '\u202e', '\ufeff \u2060', '\u200d\u200c'])(
    '[S27] refuses words with nothing to read in them: %j',
    (text) => {
      expect(opened().asks('anna', contributes('zin', text))).toBe('text-empty');
    },
  );

  it.each(['a\u202eb', 'a\u2066b', 'a\u0000b', 'a\u0007b', 'a\u007fb', 'a\ud800b'])(
    '[S27] refuses characters that hide or turn text: %j',
    (text) => {
      expect(opened().asks('anna', contributes('zin', text))).toBe('text-hidden-characters');
    },
  );

  it.each([
    'مرحبا، كيف الحال؟',
    'שלום לכולם',
    'می\u200cخواهم',
    'क्\u200dष',
    '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️',
    'regel\nregel\r\nregel\tkolom',
    'a\u200f\u200eb',
    'a\u200bb\u2060\ufeff\u00adc',
    'it\u0092s \u0085',
    'regel\rregel',
  ])('[S27] welcomes every script, emoji and joiners: %s', (text) => {
    expect(opened().after('anna', contributes('zin', text)).words('zin').text).toBe(text);
  });

  it('[S27] takes at most 4,000 UTF-16 units', () => {
    expect(opened().asks('anna', contributes('zin', 'x'.repeat(4_000)))).toContain('contribution-made');
    expect(opened().asks('anna', contributes('zin', 'x'.repeat(4_001)))).toBe('text-too-long');
    expect(opened().asks('anna', contributes('zin', '👍'.repeat(2_001)))).toBe('text-too-long');
    expect(opened().asks('anna', contributes('zin', ' '.repeat(4_001)))).toBe('text-too-long');
  });

  it.each([
    [1, 'public', 'public'],
    [1, 'dialogue', 'dialogue'],
    [1, 'table', 'table'],
    [2, 'public', 'table'],
    [0, 'public', 'dialogue'],
    [-1, 'public', 'dialogue'],
  ] as const)('[S28] in item %i words meant for %s reach %s', (item, wanted, given) => {
    const evening = opened(item).after('anna', contributes('zin', 'Ja.', wanted));
    expect(evening.words('zin').visibility).toBe(given);
  });

  it('[S29] tells everyone what was said, and the table alone whose words they are', () => {
    const evening = opened().after('anna', contributes('zin'));
    expect(evening.audiences('contribution-made')).toEqual(['everyone']);
    expect(evening.audiences('contribution-attributed')).toEqual(['table:1']);
  });

  it('[S29] keeps words for the table at the table', () => {
    const evening = opened().after('anna', contributes('zin', 'Onder ons.', 'table'));
    expect(evening.audiences('contribution-made')).toEqual(['table:1']);
  });

  it('[S30] lets the table team write down for who sits there', () => {
    expect(opened().asks('nel', records('zin'))).toContain('contribution-made');
    expect(opened().asks('gerda', records('zin'))).toContain('contribution-made');
    expect(opened().asks('nel', records('zin', 'bo'))).toBe('not-at-this-table');
    expect(opened().asks('nico', records('zin'))).toBe('not-allowed');
    expect(opened().asks('anna', records('zin', 'cas'))).toBe('not-allowed');
    expect(opened().asks('nel', { ...records('zin'), table: 7 })).toBe('no-such-table');
  });

  it('[S31] counts the same words once', () => {
    const evening = opened().after('anna', contributes('zin'));
    expect(evening.asks('anna', contributes('zin'))).toEqual([]);
    expect(evening.table(1).contributions).toHaveLength(1);
  });

  it('[S31] refuses other words, or somebody else, under a used id, also from another table', () => {
    const evening = opened().after('anna', contributes('zin'));
    expect(evening.asks('anna', contributes('zin', 'Iets anders.'))).toBe('id-taken');
    expect(evening.asks('cas', contributes('zin'))).toBe('id-taken');
    expect(evening.asks('bo', contributes('zin'))).toBe('id-taken');
  });

  it('[S31] takes an id that was used in another course of the evening only', () => {
    const evening = opened().after('anna', contributes('eerste'));
    const fork = evening.state;
    evening.after('anna', contributes('zin'));
    evening.state = fork;
    expect(evening.asks('anna', contributes('zin', 'Iets anders.'))).toContain('contribution-made');
    expect(evening.asks('cas', contributes('eerste'))).toBe('id-taken');
  });

  it('[S31] is for who has a seat, while the evening goes on', () => {
    expect(inLobby().asks('anna', contributes('zin'))).toBe('session-not-open');
    expect(opened().asks('liesbeth', contributes('zin'))).toBe('no-seat');
  });
});

describe('reading back', () => {
  const read = () => opened().after('nel', records('zin'), at('read-back'));

  it('[S32] the speaker confirms, also before it was read back', () => {
    expect(read().after('anna', at('confirm')).words('zin').status).toBe('confirmed');
    expect(opened().after('nel', records('zin')).asks('anna', at('confirm'))).toEqual([
      'contribution-confirmed',
    ]);
  });

  it('[S32] the table team confirms for the speaker once it was read back', () => {
    const evening = opened().after('nel', records('zin'));
    expect(evening.asks('gerda', at('confirm'))).toBe('not-read-back');
    evening.after('gerda', at('read-back'), at('confirm'));
    expect(evening.words('zin').status).toBe('confirmed');
    expect(evening.asks('gerda', at('confirm'))).toEqual([]);
    expect(evening.asks('gerda', at('read-back'))).toEqual([]);
  });

  it('[S32] keeps whether the speaker confirmed it themselves', () => {
    expect(read().after('anna', at('confirm')).words('zin').confirmedBySpeaker).toBe(true);
    expect(read().after('gerda', at('confirm')).words('zin').confirmedBySpeaker).toBe(false);
  });

  it('[S32] nobody else answers or reads back', () => {
    for (const person of ['cas', 'guus', 'rob']) {
      expect(read().asks(person, at('confirm'))).toBe('not-allowed');
      expect(read().asks(person, disputes('Nee.'))).toBe('not-allowed');
      expect(read().asks(person, at('read-back'))).toBe('not-allowed');
    }
  });

  it('[S32] over a dispute the table team decides only for who has no screen', () => {
    const evening = read().after('anna', disputes('Ik zei: soms.'));
    expect(evening.asks('gerda', at('confirm'))).toBe('disputed-by-speaker');
    expect(evening.asks('gerda', disputes('Iets anders.'))).toBe('disputed-by-speaker');
    const phone = opened().after('nico', { ...records('zin', 'fem'), table: 2 }, at('read-back', 'zin', 2));
    phone.after('guus', { ...disputes('Ik zei: soms.'), table: 2 }, at('confirm', 'zin', 2));
    expect(phone.words('zin').status).toBe('confirmed');
  });

  it('[S33] what the speaker says it should be stands beside the first words', () => {
    const evening = read().after('anna', disputes('Ik zei: soms.'));
    const first = 'Bij klein werk gaat het vaak goed.';
    expect(evening.words('zin')).toMatchObject({
      text: first,
      status: 'disputed',
      disputedWith: 'Ik zei: soms.',
    });
    expect(evening.asks('anna', disputes('Ik zei: soms.'))).toEqual([]);
    expect(evening.asks('anna', disputes(' '))).toBe('text-empty');
    evening.after('anna', at('confirm'));
    expect(evening.words('zin')).toMatchObject({ text: first, status: 'confirmed', disputedWith: null });
  });

  it('[S32] points at words that are there', () => {
    expect(read().asks('anna', at('confirm', 'weg'))).toBe('no-such-contribution');
    expect(read().asks('anna', at('confirm', 'zin', 2))).toBe('no-such-contribution');
  });
});

describe('what happens to words later', () => {
  const said = () => opened().after('anna', contributes('zin'));

  it('[S43] stars are given and taken by who harvests', () => {
    const evening = said();
    expect(evening.asks('rob', stars())).toEqual(['contribution-starred']);
    expect(evening.asks('rob', stars())).toEqual([]);
    expect(evening.asks('olga', stars(false))).toEqual(['contribution-starred']);
    expect(evening.asks('gerda', stars())).toBe('not-allowed');
  });

  it('[S34] redacting takes the words out and keeps when and why', () => {
    const evening = said().after('rob', redacts());
    expect(evening.words('zin')).toMatchObject({
      text: '',
      redacted: { reason: 'Op verzoek.', at: evening.now },
    });
    expect(evening.asks('rob', redacts())).toEqual([]);
    expect(evening.asks('rob', stars())).toBe('contribution-redacted');
    expect(evening.asks('anna', at('confirm'))).toBe('contribution-redacted');
  });

  it('[S34] redacting takes out what the speaker said instead, too', () => {
    const evening = said().after('anna', disputes('Mijn naam is Anna.')).after('rob', redacts());
    expect(JSON.stringify(evening.state)).not.toContain('Mijn naam is Anna.');
  });

  it('[S34] redacting wants a reason and the right, and is possible after the close', () => {
    expect(said().asks('rob', redacts(' '))).toBe('reason-needed');
    expect(said().asks('anna', redacts())).toBe('not-allowed');
    expect(said().asks('rob', redacts('x', 2))).toBe('no-such-contribution');
    expect(said().after('liesbeth', { type: 'close' }).asks('rob', redacts())).toEqual([
      'contribution-redacted',
    ]);
  });

  it.each(['table', 'public'] as const)('[S35] is known to those who knew the words (%s)', (visibility) => {
    const evening = opened(1).after('anna', contributes('zin', 'Ja.', visibility));
    evening.after('gerda', at('read-back')).after('anna', disputes('Nee.'), at('confirm'));
    evening.after('rob', stars(), redacts());
    const birth = evening.audiences('contribution-made');
    expect(birth).toEqual([visibility === 'table' ? 'table:1' : 'everyone']);
    for (const type of ['read-back', 'disputed', 'confirmed', 'starred', 'redacted'] as const) {
      expect(evening.audiences(`contribution-${type}`)).toEqual(birth);
    }
  });

  it('[S28] never widens after a later item lets more be known', () => {
    const evening = opened(2, aPlan)
      .after('anna', contributes('zin'))
      .after('liesbeth', { type: 'start-item', item: 1 });
    expect(evening.after('rob', stars()).audiences('contribution-starred')).toEqual(['table:1']);
  });
});
