import { minute } from '#domain/kernel/moments.ts';
import type { PlannedTable, RunSheetItem } from '#domain/process/events.ts';
import { newId } from '#web/connection/connection.ts';
import type { Api } from './api.ts';

export interface Guest {
  readonly person: string;
  readonly secret: string;
}

/** An evening that is ready to begin, with everybody's own link. */
export interface PreparedEvening {
  readonly project: string;
  readonly session: string;
  readonly residents: readonly Guest[];
  readonly facilitators: readonly Guest[];
  readonly noteTakers: readonly Guest[];
  readonly lead: Guest;
  readonly techHost: Guest;
}

const helpNumber = '0123 456 789';

/** Makes the project, the session, its tables and team, and its residents, as an organiser would. */
export async function prepare(
  api: Api,
  people: number,
  tables: number,
  rehearsalMinutes: number,
): Promise<PreparedEvening> {
  const frame = {
    title: `Rehearsal ${new Date().toISOString().slice(0, 16)}`,
    question: 'What do you want us to know?',
    level: 'ADVISE',
    deciders: 'The council',
    promise: 'The council answers every agreement.',
    fixed: 'The budget',
    open: 'How we spend it',
    useOfInput: 'It goes to the council.',
    helpNumber,
    retentionUntil: null,
  };
  const { project } = await api.post<{ project: string }>('/v1/projects', { frame, example: true });
  const session = newId();
  const process = (command: object) =>
    api.post('/v1/commands', { stream: `process:${project}`, id: newId(), command });
  const startsAt = Date.now() + minute;
  await process({
    type: 'plan-session',
    session,
    title: 'Evening',
    startsAt,
    zone: 'Europe/Amsterdam',
    items: items(rehearsalMinutes),
  });
  const staff = (name: string, roles: readonly string[]) =>
    api.post<{ person: string }>(`/v1/projects/${project}/staff`, {
      name,
      email: `${newId()}@rehearsal.invalid`,
      roles,
    });
  const lead = await staff('Lead', ['lead-facilitator']);
  const techHost = await staff('Host', ['tech-host']);
  const set: PlannedTable[] = [];
  for (let number = 1; number <= tables; number += 1) {
    const [facilitator, noteTaker] = await Promise.all([
      staff(`Facilitator ${number}`, []),
      staff(`Notes ${number}`, []),
    ]);
    set.push({
      number,
      name: `Table ${number}`,
      facilitator: facilitator.person,
      noteTaker: noteTaker.person,
      videoLink: '',
    });
  }
  await process({ type: 'set-tables', session, tables: set });
  await process({
    type: 'name-team',
    session,
    team: { leadFacilitators: [lead.person], techHosts: [techHost.person], rapporteurs: [] },
  });
  const residents = await enrol(api, project, session, people);
  const all = [...residents, lead.person, techHost.person, ...set.flatMap(teamOf)];
  const { links } = await api.post<{ links: { person: string; url: string }[] }>(
    `/v1/projects/${project}/sessions/${session}/links`,
    { people: all },
  );
  const secrets = new Map(links.map(({ person, url }) => [person, url.split('/m/')[1] ?? '']));
  const guest = (person: string | null): Guest => ({
    person: person ?? '',
    secret: secrets.get(person ?? '') ?? '',
  });
  return {
    project,
    session,
    residents: residents.map(guest),
    facilitators: set.map((table) => guest(table.facilitator)),
    noteTakers: set.map((table) => guest(table.noteTaker)),
    lead: guest(lead.person),
    techHost: guest(techHost.person),
  };
}

const teamOf = ({ facilitator, noteTaker }: PlannedTable): string[] =>
  [facilitator, noteTaker].filter((person) => person !== null);

/** Through the import, as an organiser brings in a list. Gives back who takes part now. */
async function enrol(api: Api, project: string, session: string, people: number): Promise<string[]> {
  const rows = Array.from(
    { length: people },
    (_, index) => `Resident ${index + 1};Rehearsal;r${index + 1}@rehearsal.invalid`,
  );
  const list = ['Voornaam;Achternaam;E-mail', ...rows].join('\n');
  const base = `/v1/projects/${project}/sessions/${session}/import`;
  const { preview } = await api.upload<{ preview: string }>(`${base}/preview`, 'residents.csv', list);
  await api.post(base, { preview });
  const { people: enrolled } = await api.get<{ people: { id: string }[] }>(`/v1/projects/${project}/people`);
  return enrolled.map(({ id }) => id);
}

/** A short evening: together, at the tables, together, at the tables, together. */
function items(rehearsalMinutes: number): RunSheetItem[] {
  const long = Math.max(1, Math.min(240, Math.ceil(rehearsalMinutes)));
  const item = (title: string, place: RunSheetItem['place'], prompt: string): RunSheetItem => ({
    id: newId(),
    title,
    minutes: long,
    place,
    prompt,
    text: title,
    steps: [],
    visibility: 'public',
  });
  return [
    item('Welcome', 'plenary', ''),
    item('Experiences', 'tables', 'What happened?'),
    item('Listening', 'plenary', ''),
    item('Doing', 'tables', 'What helps?'),
    item('Close', 'plenary', ''),
  ];
}
