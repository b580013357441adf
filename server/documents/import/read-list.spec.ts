import { describe, expect, it } from 'vitest';
import { readParticipantList } from './read-list.ts';
import type { KnownPerson, ReadList } from './result.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16le = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
const utf16be = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

const read = (text: string, known: readonly KnownPerson[] = []) => readParticipantList(utf8(text), known);
const lines = (...rows: string[]) => rows.join('\r\n');

const told = (list: ReadList) =>
  list.rows.map(({ line, status, person }) =>
    person
      ? `${line} ${status} ${person.firstName}|${person.lastName}|${person.email}|${person.phone}`
      : `${line} ${status}`,
  );
const codes = (list: ReadList, line: number) =>
  list.rows.find((row) => row.line === line)?.notes.map(({ code }) => code);
const fileCodes = (list: ReadList) => list.notes.map(({ code }) => code);
const taken = (list: ReadList) => list.columns.map((column) => column.taken);

describe('the bytes', () => {
  const rows = lines('Voornaam;Achternaam;E-mailadres', 'Zoë;Çelik;zoe@x.nl', 'René;Müller;rene@x.nl');
  const expected = ['2 new Zoë|Çelik|zoe@x.nl|null', '3 new René|Müller|rene@x.nl|null'];

  it.each([
    ['UTF-8', utf8(rows)],
    ['UTF-8 with a mark', utf8(`\ufeff${rows}`)],
    ['Latin-1', latin1(rows)],
    ['UTF-16 little end first', utf16le(rows)],
    ['UTF-16 little end first with a mark', utf16le(`\ufeff${rows}`)],
    ['UTF-16 big end first with a mark', utf16be(`\ufeff${rows}`)],
    ['old Mac line ends', utf8(rows.replaceAll('\r\n', '\r'))],
    ['Unix line ends', utf8(rows.replaceAll('\r\n', '\n'))],
  ])('are read as %s', async (_name, bytes) => {
    const list = await readParticipantList(bytes, []);
    expect(told(list)).toEqual(expected);
    expect(taken(list)).toEqual(['first-name', 'last-name', 'email']);
  });

  it('are said to be guessed when they are no Unicode', async () => {
    expect(fileCodes(await readParticipantList(latin1(rows), []))).toEqual(['encoding-guessed']);
    expect(fileCodes(await readParticipantList(utf8(rows), []))).toEqual([]);
  });

  it('keep the euro sign and the curly quotes of Windows', async () => {
    const bytes = Uint8Array.from([
      ...latin1('Naam\nJo'),
      0x92,
      ...latin1('s de Vri'),
      0xeb,
      ...latin1('s\n'),
    ]);
    expect(told(await readParticipantList(bytes, []))).toEqual(['2 new Jo’s|de Vriës|null|null']);
  });

  it.each([
    ['a PDF', utf8('%PDF-1.7\n1 0 obj')],
    ['a PDF that calls itself text', Uint8Array.from([...utf8('%PDF-1.4\nVoornaam;Achternaam\n'), 0, 1, 2])],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['a web page', utf8('<!doctype html><table><tr><td>Naam')],
    ['a Word document', utf8('PK\u0003\u0004 word/document.xml')],
    ['a contact card', utf8('BEGIN:VCARD\nFN:Piet')],
    ['noise', Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 256)],
  ])('of %s are no list', async (_name, bytes) => {
    const list = await readParticipantList(bytes, []);
    expect(list.problem?.code).toBe('import-not-a-list');
    expect(list.rows).toEqual([]);
  });

  it('of an old or locked spreadsheet ask for another way of saving', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    expect((await readParticipantList(old, [])).problem?.code).toBe('import-save-as-xlsx');
    const ods = utf8('PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
    expect((await readParticipantList(ods, [])).problem?.code).toBe('import-save-as-xlsx');
  });

  it('have an end', async () => {
    expect((await readParticipantList(new Uint8Array(5 * 1024 * 1024 + 1), [])).problem?.code).toBe(
      'import-too-large',
    );
    const many = Array.from({ length: 5_001 }, (_, index) => `p${index}@x.nl`).join('\n');
    expect((await read(many)).problem).toEqual({ code: 'import-too-many-rows', values: { max: 5_000 } });
  });

  it.each(['', '\r\n\r\n', ' ; ;\n;;'])('%j hold nobody', async (text) => {
    expect((await read(text)).problem?.code).toBe('import-empty');
  });

  it('without a name or an address anywhere are of no use', async () => {
    expect((await read('Kleur;Aantal\nrood;3\nblauw;4')).problem?.code).toBe('import-no-columns');
  });
});

describe('the columns', () => {
  it.each([
    [';', lines('Voornaam;Achternaam;E-mail', 'Piet;Jansen;p@x.nl')],
    [',', lines('Voornaam,Achternaam,E-mail', 'Piet,Jansen,p@x.nl')],
    ['tab', lines('Voornaam\tAchternaam\tE-mail', 'Piet\tJansen\tp@x.nl')],
    ['|', lines('Voornaam|Achternaam|E-mail', 'Piet|Jansen|p@x.nl')],
    ['what Excel was told', lines('sep=,', 'Voornaam,Achternaam,E-mail', 'Piet,Jansen,p@x.nl')],
  ])('are parted by %s', async (_name, text) => {
    expect(told(await read(text))).toEqual(['2 new Piet|Jansen|p@x.nl|null']);
  });

  it('are not parted by the comma of a name', async () => {
    const list = await read(lines('Naam;E-mail', 'Jansen, Piet;p@x.nl', 'Vries, Anna de;a@x.nl'));
    expect(told(list)).toEqual(['2 new Piet|Jansen|p@x.nl|null', '3 new Anna|de Vries|a@x.nl|null']);
    expect(codes(list, 2)).toEqual(['name-split']);
  });

  it('keep line breaks and separators between quotes', async () => {
    const list = await read(
      'Naam;Opmerkingen;Tel.\n"Piet\nde Vries";"belt graag; na 18 uur\n\n""echt""";06-12345678\n',
    );
    expect(told(list)).toEqual(['2 new Piet|de Vries|null|0612345678']);
  });

  it('survive a quote that never closes', async () => {
    const list = await read(lines('Naam;E-mail', '"Piet Jansen;p@x.nl', 'Anna Bakker;a@x.nl'));
    expect(list.totals.new).toBe(2);
    expect(fileCodes(list)).toEqual(['quotes-broken']);
    expect(list.rows[1]?.person?.email).toBe('a@x.nl');
  });

  it.each([
    ['Voornaam', 'Tussenvoegsel', 'Achternaam', 'E-mailadres', 'Telefoon'],
    ['Roepnaam', 'tussenv.', 'Familienaam', 'Mail', 'Mobiel'],
    ['VOORNAAM', 'TV', 'ACHTERNAAM', 'E-MAIL', 'GSM'],
    ['First name', 'Infix', 'Last Name', 'E-mail address', 'Phone number'],
    ['first_name', 'prefix', 'surname', 'email', 'mobile'],
    ['Voornaam *', 'Voorvoegsel', 'Achternaam *', 'Uw e-mailadres (verplicht)', 'Tel. nr.'],
  ])('go by many names: %s, %s, %s, %s, %s', async (...headings) => {
    const list = await read(lines(headings.join(';'), 'Piet;de;Vries;p@x.nl;612345678'));
    expect(taken(list)).toEqual(['first-name', 'infix', 'last-name', 'email', 'phone']);
    expect(told(list)).toEqual(['2 new Piet|de Vries|p@x.nl|0612345678']);
  });

  it.each(['Wat helpt', 'Wat helpt deze persoon?', 'Wat helpt u?', 'Hulp nodig'])(
    'know the question "%s" as what somebody needs',
    async (heading) => {
      const list = await read(lines(`Voornaam;E-mail;${heading}`, 'Piet;p@x.nl;een tolk'));
      expect(list.rows.map((row) => row.person?.needs)).toEqual([['interpreter']]);
    },
  );

  it('know the Flemish "Naam" beside "Voornaam"', async () => {
    expect(told(await read(lines('Naam;Voornaam', 'Van Damme;Luc')))).toEqual([
      '2 new Luc|Van Damme|null|null',
    ]);
  });

  it('leave alone what nobody needs', async () => {
    const list = await read(
      lines(
        'Nr;BSN;Naam;Geboortedatum;Organisatie;Nieuwsbrief via mail',
        '1;123456782;Piet Jansen;1-1-1960;Bakkerij;ja',
      ),
    );
    expect(taken(list)).toEqual([null, null, 'name', null, null, null]);
    expect(JSON.stringify(list)).not.toContain('123456782');
    expect(JSON.stringify(list)).not.toContain('1960');
  });

  it('keep of remarks only what somebody needs, and say so', async () => {
    const list = await read(
      lines('Naam;Opmerkingen', 'Piet Jansen;Heeft ruzie met de buren. Graag een tolk.'),
    );
    expect(JSON.stringify(list)).not.toContain('ruzie');
    expect(list.rows[0]?.person?.needs).toEqual(['interpreter']);
    expect(fileCodes(list)).toEqual(['remarks-not-kept']);
  });

  it('are found below a title, and rows count as the spreadsheet counts them', async () => {
    const list = await read(
      lines('Deelnemers dialoogavond;;', ';;', 'Voornaam;Achternaam;E-mail', 'Piet;Jansen;p@x.nl'),
    );
    expect(told(list)).toEqual(['4 new Piet|Jansen|p@x.nl|null']);
    expect(fileCodes(list)).toEqual(['rows-above']);
  });

  it.each([
    [
      lines('Piet;Jansen;p@x.nl;0612345678', 'Anna;Bakker;a@x.nl;'),
      ['first-name', 'last-name', 'email', 'phone'],
    ],
    [lines('Piet;de;Vries;p@x.nl', 'Anna;van;Dam;a@x.nl'), ['first-name', 'infix', 'last-name', 'email']],
    [lines('1;Piet de Vries;0612345678', '2;Anna Bakker;0612345679'), [null, 'name', 'phone']],
    [lines('p@x.nl;Jansen, Piet', 'a@x.nl;Bakker, Anna'), ['email', 'name']],
    [lines('Piet Jansen', 'Anna Bakker'), ['name']],
  ])('are recognised without a heading: %j', async (text, kinds) => {
    const list = await read(text);
    expect(taken(list)).toEqual(kinds);
    expect(fileCodes(list)).toEqual(['header-missing']);
    expect(list.rows[0]?.line).toBe(1);
    expect(list.totals.new).toBe(2);
  });

  it('find addresses under a heading that says nothing', async () => {
    const list = await read(lines('Naam;Kolom2;Kolom3', 'Piet Jansen;p@x.nl;06-12345678'));
    expect(taken(list)).toEqual(['name', 'email', 'phone']);
  });

  it('take the first filled one of several numbers', async () => {
    const list = await read(
      lines('Naam;Telefoon;Mobiel', 'Piet Jansen;;06-12345678', 'Anna Bakker;020-1234567;06-12345679'),
    );
    expect(list.rows.map(({ person }) => person?.phone)).toEqual(['0612345678', '0201234567']);
  });
});

describe('the rows', () => {
  const header = 'Voornaam;Achternaam;E-mail;Telefoon;Hulp';

  it('may be empty, in between and at the end', async () => {
    const list = await read(
      lines(header, 'Piet;Jansen;p@x.nl;;', ';;;;', ' ; ;;\u00a0;', 'Anna;Bakker;a@x.nl;;', ';;;;', ';;;;'),
    );
    expect(list.rows.map(({ line, status }) => `${line} ${status}`)).toEqual([
      '2 new',
      '3 empty',
      '4 empty',
      '5 new',
    ]);
    expect(list.totals).toEqual({ new: 2, duplicate: 0, already: 0, incomplete: 0, empty: 2 });
  });

  it('say the same person only once', async () => {
    const list = await read(
      lines(header, 'José;Jansen;P@x.nl;;', 'JOSE;jansen;p@X.nl;;', 'Jo-sé;Jansen;p@x.nl;;'),
    );
    expect(list.rows.map(({ status }) => status)).toEqual(['new', 'duplicate', 'duplicate']);
    expect(list.rows[2]?.notes).toEqual([{ code: 'duplicate', values: { line: 2 } }]);
  });

  it('welcome two people with one address, and say so', async () => {
    const list = await read(lines(header, 'Piet;Jansen;thuis@x.nl;;', 'Anna;Bakker;thuis@x.nl;;'));
    expect(list.totals.new).toBe(2);
    expect(list.rows[1]?.notes).toEqual([{ code: 'email-shared', values: { line: 2, name: 'Piet Jansen' } }]);
  });

  it('tell people without e-mail apart by their phone', async () => {
    const list = await read(
      lines(header, 'Piet;Jansen;;0612345678;', 'Piet;Jansen;;06-12345678;', 'Piet;Jansen;;0612345679;'),
    );
    expect(list.rows.map(({ status }) => status)).toEqual(['new', 'duplicate', 'new']);
    expect(codes(list, 4)).toContain('name-again');
  });

  it('know who takes part already', async () => {
    const known = [
      { firstName: 'Piet', lastName: 'Jansen', email: 'p@x.nl', phone: null },
      { firstName: 'Anna', lastName: 'Bakker', email: null, phone: '0612345678' },
    ];
    const text = lines(header, 'Piet;Jansen;P@X.nl;;', 'Anna;Bakker;;612345678;', 'Marie;Jansen;p@x.nl;;');
    expect((await read(text, known)).rows.map(({ status }) => status)).toEqual(['already', 'already', 'new']);
  });

  it('know who takes part in another session, and keep them one person', async () => {
    const elsewhere = [
      { id: 'annexxxxxxxx', firstName: 'Anna', lastName: 'Bakker', email: 'a@x.nl', phone: null },
    ];
    const text = lines(header, 'Anna;Bakker;A@x.nl;;', 'Piet;Jansen;p@x.nl;;');
    const list = await readParticipantList(utf8(text), [], elsewhere);
    expect(list.rows.map((row) => row.elsewhere)).toEqual(['annexxxxxxxx', undefined]);
    expect(list.totals.new).toBe(2);
    expect(codes(list, 2)).toEqual(['elsewhere']);
  });

  it('with a wrong address come in by letter, and say so', async () => {
    const list = await read(lines(header, 'Piet;Jansen;piet@;0612345678;', 'Anna;Bakker;;;'));
    expect(list.rows.map(({ person }) => person?.reachedBy)).toEqual(['letter', 'letter']);
    expect(codes(list, 2)).toEqual(['email-invalid', 'by-letter', 'by-letter-by-hand']);
    expect(codes(list, 3)).toEqual(['unreachable']);
  });

  describe('with an address', () => {
    const heads = 'Voornaam;E-mail;Telefoon;Adres;Huisnummer;Postcode;Woonplaats';
    const addresses = (list: ReadList) => list.rows.map(({ person }) => person?.address);

    it('keep it of who gets a letter, in lines as they stand on it, and of nobody else', async () => {
      const list = await read(
        lines(
          heads,
          'Piet;;;Dorpsstraat;12 a;1234ab;Rietvoorde',
          'Anna;anna@x.nl;;Plein;3;1234 AB;Rietvoorde',
          'Luc;;0470123456;Kerkstraat;5;9000;Gent',
          'Mo;;;Postbus 7;;;',
        ),
      );
      expect(addresses(list)).toEqual([
        'Dorpsstraat 12 a\n1234 AB  Rietvoorde',
        null,
        'Kerkstraat 5\n9000  Gent',
        'Postbus 7',
      ]);
      expect([2, 3, 4, 5].map((line) => codes(list, line))).toEqual([
        ['by-letter-only'],
        [],
        ['by-letter'],
        ['by-letter-only'],
      ]);
      expect(fileCodes(list)).toEqual(['addresses-for-letters']);
    });

    it.each([
      ['Dorpsstraat 12, 1234 AB Rietvoorde', 'Dorpsstraat 12\n1234 AB  Rietvoorde'],
      ['Dorpsstraat 12 1234ab Rietvoorde', 'Dorpsstraat 12\n1234 AB  Rietvoorde'],
      ['Kerkstraat 5, 9000 Gent', 'Kerkstraat 5\n9000 Gent'],
    ])('read a whole one from one cell: %s', async (typed, address) => {
      expect(addresses(await read(lines('Naam;Adres', `Piet Jansen;${typed}`)))).toEqual([address]);
    });

    it('do not take a story for one, nor an address of mail under that heading', async () => {
      const long = await read(lines('Naam;Adres', `Piet Jansen;${'x'.repeat(201)}`));
      expect(addresses(long)).toEqual([null]);
      const mail = await read(lines('Naam;Adres', 'Piet Jansen;piet@x.nl', 'Anna Bakker;anna@x.nl'));
      expect(mail.rows.map(({ person }) => person?.email)).toEqual(['piet@x.nl', 'anna@x.nl']);
    });
  });

  it('with nobody in them cannot come in', async () => {
    const list = await read(
      lines(
        header,
        ';;;0612345678;',
        `${'x'.repeat(120)};;;;`,
        'Totaal;2;;;',
        header,
        'Piet;Jansen;p@x.nl;;',
      ),
    );
    expect(list.rows.map(({ status }) => status)).toEqual([
      'incomplete',
      'incomplete',
      'incomplete',
      'incomplete',
      'new',
    ]);
    expect([2, 3, 4, 5].map((line) => codes(list, line)?.at(-1))).toEqual([
      'nameless',
      'name-too-long',
      'not-a-person',
      'not-a-person',
    ]);
  });

  it('with only an address come in: the first name is asked at the link', async () => {
    const list = await read(lines(header, ';;p@x.nl;;'));
    expect(told(list)).toEqual(['2 new ||p@x.nl|null']);
    expect(codes(list, 2)).toEqual(['first-name-missing']);
  });

  it('with initials come in under them, and it is said that the first name will be asked', async () => {
    const list = await read(lines('Naam;E-mail', 'Mevr. A. de Boer;a@x.nl'));
    expect(told(list)).toEqual(['2 new A.|de Boer|a@x.nl|null']);
    expect(codes(list, 2)).toEqual(['name-split', 'initials-only']);
  });

  it('keep words that look like a formula or like markup as words', async () => {
    const list = await read(
      lines(
        'Voornaam;Achternaam',
        '=HYPERLINK("http://x");@SUM(A1)',
        '+Piet;-Jansen',
        "<script>alert('x')</script>;{{7*7}}",
      ),
    );
    expect(told(list).map((row) => row.split('|').slice(0, 2).join('|'))).toEqual([
      '2 new =HYPERLINK("http://x")|@SUM(A1)',
      '3 new +Piet|-Jansen',
      "4 new <script>alert('x')</script>|{{7*7}}",
    ]);
  });

  it('lose what cannot be seen', async () => {
    const list = await read(lines(header, '\u202ePiet\u200b;\u00a0Jan\u00adsen ;\u2060p@x.nl;;'));
    expect(told(list)).toEqual(['2 new Piet|Jansen|p@x.nl|null']);
  });

  it('may be short or long', async () => {
    const list = await read(lines(header, 'Piet', 'Anna;Bakker;a@x.nl;;ja;en;nog;meer'));
    expect(list.totals.new).toBe(2);
    expect(list.rows[1]?.person?.needs).toEqual(['phone-test']);
  });

  it('are read five thousand at a time within a second', async () => {
    const many = Array.from({ length: 5_000 - 1 }, (_, n) => `Piet${n};Jansen;p${n}@x.nl;6123${n + 10000};`);
    const started = performance.now();
    const list = await read(lines(header, ...many));
    expect(list.totals.new).toBe(4_999);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
