import { describe, expect, it } from 'vitest';
import { readEmail } from './email.ts';
import { readNeeds } from './needs.ts';
import { readPhone } from './phone.ts';

const codes = (notes: readonly { readonly code: string }[]) => notes.map(({ code }) => code);

describe('a phone number', () => {
  it.each([
    ['06-12345678', '0612345678'],
    ['06 12 34 56 78', '0612345678'],
    ['(020) 123 45 67', '0201234567'],
    ['02 123 45 67', '021234567'],
    ['0470 12 34 56', '0470123456'],
    ['+31 6 12345678', '+31612345678'],
    ['+31 (0)6 1234 5678', '+31612345678'],
    ['+31 06 12345678', '+31612345678'],
    ['0031612345678', '+31612345678'],
    ['00 31 (0) 6 12345678', '+31612345678'],
    ['+32 470 12 34 56', '+32470123456'],
    ['+32 2 123 45 67', '+3221234567'],
    ['+49 30 1234567', '+49301234567'],
    ['tel: 06.12.34.56.78', '0612345678'],
    ["'0612345678", '0612345678'],
    ['="0612345678"', '0612345678'],
    ['06-12345678 (na 18 uur)', '0612345678'],
    ['\u202d06 12345678\u202c', '0612345678'],
  ])('%s is read without a word', (typed, phone) => {
    expect(readPhone(typed)).toEqual({ phone, notes: [] });
  });

  it.each([
    ['612345678', '0612345678', 'phone-zero-added'],
    ['612345678.0', '0612345678', 'phone-zero-added'],
    ['6 12 34 56 78', '0612345678', 'phone-zero-added'],
    ['201234567', '0201234567', 'phone-zero-added'],
    ['470123456', '0470123456', 'phone-zero-added'],
    ['21234567', '021234567', 'phone-zero-added'],
    ['31612345678', '+31612345678', 'phone-plus-added'],
    ['32470123456', '+32470123456', 'phone-plus-added'],
    ['3.1612345678E+10', '+31612345678', 'phone-plus-added'],
    ['6,12345678E+08', '0612345678', 'phone-zero-added'],
    ['06-12345678 / 020-1234567', '0612345678', 'phone-second'],
    ['0612345678 of 0201234567', '0612345678', 'phone-second'],
    ['06-1234567', '06-1234567', 'phone-odd'],
    ['12345', '12345', 'phone-odd'],
    ['+31 6 1234', '+31 6 1234', 'phone-odd'],
  ])('%s became something else, and we say so', (typed, phone, code) => {
    const read = readPhone(typed);
    expect(read.phone).toBe(phone);
    expect(codes(read.notes)).toEqual([code]);
  });

  it('that Excel rounded away is lost, and we say so', () => {
    expect(readPhone('3.16E+10')).toEqual({
      phone: null,
      notes: [{ code: 'phone-lost', values: { phone: '3.16E+10' } }],
    });
    expect(readPhone('3,16123E+10').phone).toBeNull();
  });

  it.each(['', '-', 'geen', 'n.v.t.', '?'])('%j is none', (typed) => {
    expect(readPhone(typed)).toEqual({ phone: null, notes: [] });
  });
});

describe('an e-mail address', () => {
  it.each(['anna@rietvoorde.nl', 'a.b+polder@sub.domein.be', "o'brien@x.ie", 'José@café.nl'])(
    '%s is taken as it stands',
    (typed) => {
      expect(readEmail(` ${typed} `)).toEqual({ email: typed, notes: [] });
    },
  );

  it.each([
    ['mailto:anna@x.nl', 'anna@x.nl', ['email-cleaned']],
    ['Anna Bakker <anna@x.nl>', 'anna@x.nl', ['email-cleaned']],
    ['anna@x.nl.', 'anna@x.nl', ['email-cleaned']],
    ['anna @ x.nl', 'anna@x.nl', ['email-cleaned']],
    ['anna@x.nl; bram@x.nl', 'anna@x.nl', ['email-second']],
    ['anna@x.nl / bram@x.nl', 'anna@x.nl', ['email-second']],
    ['anna@gmial.com', 'anna@gmial.com', ['email-odd']],
    ['anna@hotmail.con', 'anna@hotmail.con', ['email-odd']],
  ])('%s is read, and we say what we did', (typed, email, expected) => {
    const read = readEmail(typed);
    expect(read.email).toBe(email);
    expect(codes(read.notes)).toEqual(expected);
  });

  it.each([
    'anna',
    'anna@',
    '@x.nl',
    'anna@x',
    'anna@@x.nl',
    'anna..b@x.nl',
    'anna@x..nl',
    `${'a'.repeat(210)}@x.nl`,
  ])('%s is none, and we say so', (typed) => {
    expect(readEmail(typed).email).toBeNull();
    expect(codes(readEmail(typed).notes)).toEqual(['email-invalid']);
  });

  it('never carries a second header', () => {
    for (const typed of ['anna@x.nl\r\nBcc: all@x.nl', 'anna@x.nl%0aBcc:a@x.nl', 'a"b\n"@x.nl']) {
      const { email } = readEmail(typed);
      expect(email === null || /^[^\s"<>]+@[^\s"<>]+$/.test(email)).toBe(true);
    }
  });

  it.each(['', 'geen', 'Geen e-mail', 'n.v.t.', '-', 'onbekend'])('%j means that there is none', (typed) => {
    expect(readEmail(typed)).toEqual({ email: null, notes: [] });
  });
});

describe('what somebody needs', () => {
  it.each([
    ['tolk Arabisch', ['interpreter'], 'screen'],
    ['gebarentolk', ['interpreter'], 'screen'],
    ['bieb', ['library-seat'], 'library'],
    ['belt in', ['dial-in'], 'phone'],
    ['belt liever', ['dial-in'], 'phone'],
    ['maatje; papier', ['buddy', 'paper'], 'screen'],
    ['proefmoment', ['phone-test'], 'screen'],
    ['geen computer', ['paper'], 'screen'],
    ['geen', [], 'screen'],
    ['geen tolk nodig', [], 'screen'],
    ['nee', [], 'screen'],
  ] as const)('%s', (typed, needs, means) => {
    expect(readNeeds([typed], [], [])).toMatchObject({ needs, means, notes: [] });
  });

  it('is help with a test when a list only says yes', () => {
    for (const typed of ['ja', 'X', 'Graag', '1']) {
      expect(readNeeds([typed], [], []).needs).toEqual(['phone-test']);
      expect(codes(readNeeds([typed], [], []).notes)).toEqual(['help-asked']);
    }
  });

  it('is asked for again where we do not know it, so that nothing is passed over in silence', () => {
    expect(codes(readNeeds(['rolstoel'], [], []).notes)).toEqual(['need-unread']);
  });

  it('that we have no box for is shown again, also where it stood among remarks', () => {
    const read = readNeeds([], [], ['Is slechthorend', 'Heeft ruzie met de buren']);
    expect(read.needs).toEqual([]);
    expect(read.notes).toEqual([{ code: 'need-unread', values: { text: 'Is slechthorend' } }]);
  });

  it('is read from a remark too, and then said', () => {
    const read = readNeeds([], [], ['Spreekt weinig Nederlands, graag een tolk.']);
    expect(read.needs).toEqual(['interpreter']);
    expect(read.notes).toEqual([{ code: 'need-from-remark', values: { need: 'interpreter' } }]);
  });

  it('takes how somebody sits at the table from its own column', () => {
    expect(readNeeds([], ['Telefoon'], []).means).toBe('phone');
    expect(readNeeds([], ['bibliotheek'], []).means).toBe('library');
    expect(readNeeds([], ['laptop'], []).means).toBe('screen');
  });
});
