import { readAddress } from './address.ts';
import type { Layout } from './columns.ts';
import { readEmail } from './email.ts';
import { note } from './grid.ts';
import { nameFromParts, type PersonName, splitName } from './names.ts';
import { readNeeds } from './needs.ts';
import { readPhone } from './phone.ts';
import type { ColumnKind, ImportedPerson, Note } from './result.ts';

export interface ReadPerson {
  readonly person: ImportedPerson;
  readonly notes: readonly Note[];
}

type CellsOf = (kind: ColumnKind) => readonly string[];

/** What we make of one row. */
export function readPerson(row: readonly string[], { kinds }: Layout): ReadPerson {
  const cells: CellsOf = (kind) => row.filter((cell, column) => kinds[column] === kind && cell !== '');
  const { name, notes: aboutName } = readName(cells);
  const [email, ...otherEmails] = cells('email').map(readEmail);
  const phones = cells('phone').map(readPhone);
  const phone = phones.find((one) => one.phone !== null) ?? phones[0];
  const { needs, means, notes: aboutNeeds } = readNeeds(cells('needs'), cells('means'), cells('remarks'));
  const address = email?.email ?? otherEmails.find((one) => one.email !== null)?.email ?? null;
  const reachedBy = address === null || needs.includes('paper') ? 'letter' : 'mail';
  const person = {
    ...name,
    email: address,
    phone: phone?.phone ?? null,
    address: reachedBy === 'letter' ? readAddress(cells) : null,
    needs,
    means,
    reachedBy,
  } as const;
  return {
    person,
    notes: [
      ...aboutName,
      ...(email?.notes ?? []),
      ...(phone?.notes ?? []),
      ...aboutNeeds,
      ...howReached(person),
    ],
  };
}

/** Without any way to reach somebody their letter must be brought by hand: that is said, and never looks all right. */
function howReached({ reachedBy, email, phone, address }: ImportedPerson): readonly Note[] {
  if (reachedBy === 'mail') return [];
  if (email === null && phone === null && address === null) return [note('unreachable')];
  return [
    note(phone === null ? 'by-letter-only' : 'by-letter'),
    ...(address === null ? [note('by-letter-by-hand')] : []),
  ];
}

function readName(cells: CellsOf): { name: PersonName; notes: readonly Note[] } {
  const [first = ''] = cells('first-name');
  const [infix = ''] = cells('infix');
  const [last = ''] = cells('last-name');
  const [whole = ''] = cells('name');
  if (first !== '' || (last !== '' && !last.includes(',')))
    return { name: nameFromParts(first, infix, last), notes: [] };
  const typed = last === '' ? withoutAddress(whole) : last;
  const name = splitName(typed);
  const told = `${name.firstName} ${name.lastName}`.trim();
  return {
    name,
    notes: told === typed ? [] : [note('name-split', { first: name.firstName, last: name.lastName })],
  };
}

/** "Piet Jansen <piet@example.nl>" without the address. */
const withoutAddress = (text: string): string => text.replace(/<[^>]*>/g, ' ').trim();
