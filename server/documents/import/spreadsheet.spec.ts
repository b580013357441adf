import { describe, expect, it } from 'vitest';
import writeSpreadsheet from 'write-excel-file/node';
import { readParticipantList } from './read-list.ts';
import type { ReadList } from './result.ts';
import { unpackedSize } from './unpacked-size.ts';

type Cell = string | number | boolean | Date | null;

const cell = (value: Cell) => {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: 'dd-mm-yyyy' };
  if (typeof value === 'number') return { value, type: Number };
  return typeof value === 'boolean' ? { value, type: Boolean } : { value, type: String };
};

async function spreadsheet(...sheets: Cell[][][]): Promise<Uint8Array> {
  const made = writeSpreadsheet(
    sheets.map((rows, index) => ({ data: rows.map((row) => row.map(cell)), sheet: `Blad${index + 1}` })),
  );
  return Uint8Array.from(await made.toBuffer());
}

const told = (list: ReadList) =>
  list.rows.map(({ line, status, person }) =>
    person
      ? `${line} ${status} ${person.firstName}|${person.lastName}|${person.email}|${person.phone}`
      : `${line} ${status}`,
  );

describe('a spreadsheet', () => {
  it('keeps every digit of a phone number that became a number', async () => {
    const bytes = await spreadsheet([
      ['Naam', 'E-mail', 'Telefoon', 'Geboren'],
      ['Piet de Vries', 'p@x.nl', 612345678, new Date(Date.UTC(1960, 0, 1))],
      ['Jansen, Anna', null, 31612345678, null],
      ['Luc Peeters', 'l@x.be', '0470 12 34 56', null],
    ]);
    const list = await readParticipantList(bytes, []);
    expect(told(list)).toEqual([
      '2 new Piet|de Vries|p@x.nl|0612345678',
      '3 new Anna|Jansen|null|+31612345678',
      '4 new Luc|Peeters|l@x.be|0470123456',
    ]);
    expect(list.columns.map(({ taken }) => taken)).toEqual(['name', 'email', 'phone', null]);
    expect(JSON.stringify(list)).not.toContain('1960');
  });

  it('counts rows as it shows them, titles and empty rows included', async () => {
    const bytes = await spreadsheet([
      ['Deelnemerslijst', null],
      [null, null],
      ['Voornaam', 'Mail'],
      ['Piet', 'p@x.nl'],
      [null, null],
      ['Anna', 'a@x.nl'],
      [' ', null],
    ]);
    expect(told(await readParticipantList(bytes, []))).toEqual([
      '4 new Piet||p@x.nl|null',
      '5 empty',
      '6 new Anna||a@x.nl|null',
    ]);
  });

  it('is read from its first sheet that holds anything, and says so', async () => {
    const list = await readParticipantList(
      await spreadsheet([[null]], [['Naam'], ['Piet Jansen']], [['Naam'], ['x']]),
      [],
    );
    expect(told(list)).toEqual(['2 new Piet|Jansen|null|null']);
    expect(list.notes).toEqual([{ code: 'sheet-chosen', values: { sheet: 'Blad2' } }]);
  });

  it('with nothing in it holds nobody', async () => {
    expect((await readParticipantList(await spreadsheet([[null]]), [])).problem?.code).toBe('import-empty');
  });

  it('that is broken is no list', async () => {
    const bytes = await spreadsheet([['Naam'], ['Piet Jansen']]);
    const half = bytes.slice(0, bytes.length / 2);
    expect((await readParticipantList(half, [])).problem).toBeDefined();
    const damaged = bytes.with(40, (bytes[40] ?? 0) ^ 0xff).with(60, (bytes[60] ?? 0) ^ 0xff);
    expect((await readParticipantList(damaged, [])).problem?.code).toBe('import-not-a-list');
  });

  it('that would fill the memory is not unpacked', async () => {
    const bytes = await spreadsheet([['Naam'], ['Piet Jansen']]);
    expect(unpackedSize(bytes)).toBeGreaterThan(1_000);
    expect(unpackedSize(bytes)).toBeLessThan(100_000);
    const view = new DataView(bytes.buffer);
    const entry = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    view.setUint32(entry + 24, 0xf0000000, true);
    expect((await readParticipantList(bytes, [])).problem?.code).toBe('import-too-large');
  });
});
