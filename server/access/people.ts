import * as z from 'zod/mini';
import type { PersonId, ProjectId } from '#domain/kernel/ids.ts';
import type { RegisterChange, RegisterRow, Storage } from '../ports/storage.ts';

const body = z.object({
  firstName: z.string(),
  lastName: z.string(),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** Where a letter goes: its lines, without the name. Kept only of who gets letters; older rows have none. */
  address: z._default(z.nullable(z.string()), null),
  language: z.enum(['nl', 'en']),
  erasedAt: z.nullable(z.number()),
});

/** A row of the people register: the only place where names and addresses are. */
export type PersonRow = z.infer<typeof body> & { readonly id: PersonId; readonly group: string };

const fromRow = (row: RegisterRow): PersonRow => ({
  ...body.parse(row.body),
  id: row.key,
  group: row.group ?? '',
});

export async function findPerson(storage: Storage, person: PersonId): Promise<PersonRow | null> {
  const row = await storage.find('people', person);
  return row ? fromRow(row) : null;
}

/** Staff are found by e-mail (unique among staff); residents are not: couples share an address. */
export async function findStaff(storage: Storage, email: string): Promise<PersonRow | null> {
  const row = await storage.findUnique('people', staffUnique(email));
  return row ? fromRow(row) : null;
}

export const listStaff = async (storage: Storage): Promise<PersonRow[]> =>
  (await storage.list('people', 'staff')).map(fromRow);

export const listResidents = async (storage: Storage, project: ProjectId): Promise<PersonRow[]> =>
  (await storage.list('people', residentGroup(project))).map(fromRow);

export const residentGroup = (project: ProjectId): string => `project:${project}`;
/** Whose resident somebody is; null for staff. */
export const projectOf = ({ group }: PersonRow): ProjectId | null =>
  group.startsWith('project:') ? group.slice('project:'.length) : null;
export const staffUnique = (email: string): string => `staff:${email.trim().toLowerCase()}`;

type Details = z.infer<typeof body>;

/** Somebody new by their name in one line: the first word is what they are called. Empty until somebody fills it in. */
export function newcomer(name: string): Omit<Details, 'email'> {
  const [firstName = '', ...rest] = name.trim().split(/\s+/);
  const lastName = rest.join(' ');
  return { firstName, lastName, phone: null, address: null, language: 'nl', erasedAt: null };
}

export const putResident = (id: PersonId, project: ProjectId, details: Details): RegisterChange => ({
  change: 'put',
  collection: 'people',
  key: id,
  group: residentGroup(project),
  body: details,
});

export const putStaff = (id: PersonId, email: string, details: Omit<Details, 'email'>): RegisterChange => ({
  change: 'put',
  collection: 'people',
  key: id,
  group: 'staff',
  unique: staffUnique(email),
  body: { ...details, email: email.trim() },
});

/** The same person with something changed, still the same kind of person. */
export const putAgain = (person: PersonRow, changes: Partial<Details>): RegisterChange => {
  const { id, group, ...details } = { ...person, ...changes };
  return group === 'staff' && details.email !== null
    ? putStaff(id, details.email, details)
    : { change: 'put', collection: 'people', key: id, group, body: details };
};
