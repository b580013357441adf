import type { PlannedTable, RunSheetItem } from '#domain/process/events.ts';
import { newId } from '#web/connection/connection.ts';
import type { OrganiserDesk } from './organiser-desk.ts';

/** An evening that stands ready, with the address of everybody's own page. */
export interface PreparedEvening {
  readonly project: string;
  readonly session: string;
  readonly leadEmail: string;
  readonly rapporteurEmail: string;
  /** Both by first name. */
  readonly people: Readonly<Record<Name, string>>;
  readonly links: Readonly<Record<Name, string>>;
}

type Name = Resident | TeamName;
type Resident = 'Sanne' | 'Emily' | 'Ahmed';
type TeamName = 'Fatima' | 'Noor' | 'Gijs' | 'Hanna';

/** Sanne and Ahmed sit at table 1, with Fatima and Noor; Emily, who speaks English, at table 2. */
const residents: readonly { readonly firstName: Resident; readonly language: 'nl' | 'en' }[] = [
  { firstName: 'Sanne', language: 'nl' },
  { firstName: 'Emily', language: 'en' },
  { firstName: 'Ahmed', language: 'nl' },
];
const team: readonly TeamName[] = ['Fatima', 'Noor', 'Gijs', 'Hanna'];

const frame = {
  title: 'Samen aan tafel',
  question: 'Hoe werken inwoners en gemeente samen?',
  level: 'COPRODUCE',
  deciders: 'De gemeenteraad',
  promise: 'De raad neemt de afspraken over, of legt uit waarom niet.',
  fixed: 'Het geld voor dit jaar.',
  open: 'Hoe wij met elkaar omgaan.',
  useOfInput: 'Een verslaggever maakt er afspraken van.',
  helpNumber: '0800 1234',
  retentionUntil: Date.now() + 400 * 86_400_000,
};

export const question = 'Wanneer ging samenwerken goed?';

const item = (title: string, place: RunSheetItem['place'], prompt: string): RunSheetItem => ({
  id: newId(),
  title,
  minutes: 20,
  place,
  prompt,
  text: `${title}, voor iedereen.`,
  steps: place === 'tables' ? [step('Voorlezen'), step('Rondje')] : [],
  visibility: 'public',
});
const step = (title: string) => ({ title, hint: 'Neem de tijd.', minutes: 10 });

/** Two tables with their teams, a lead facilitator, a rapporteur and three residents. */
export async function prepareEvening(desk: OrganiserDesk): Promise<PreparedEvening> {
  const { project } = await desk.post<{ project: string }>('/v1/projects', { frame });
  const session = newId();
  const process = (command: object) =>
    desk.post('/v1/commands', { stream: `process:${project}`, id: newId(), command });
  const staff = async (name: string, roles: string[]) => {
    const email = `${name.toLowerCase()}@rietvoorde.example`;
    const { person } = await desk.post<{ person: string }>(`/v1/projects/${project}/staff`, {
      name,
      email,
      roles,
    });
    return { name, email, person };
  };
  await process({
    type: 'plan-session',
    session,
    title: 'Verkennen',
    startsAt: Date.now() + 10 * 60_000,
    zone: 'Europe/Amsterdam',
    items: [
      item('Welkom', 'plenary', ''),
      item('Ervaringen', 'tables', question),
      item('Terugblik', 'plenary', ''),
    ],
  });
  const [lead, rapporteur] = [
    await staff('Marieke', ['lead-facilitator']),
    await staff('Ruben', ['rapporteur']),
  ];
  const members = new Map<string, string>();
  for (const name of team) members.set(name, (await staff(name, [])).person);
  const table = (number: number, name: string, facilitator: TeamName, noteTaker: TeamName): PlannedTable => ({
    number,
    name,
    facilitator: members.get(facilitator) ?? null,
    noteTaker: members.get(noteTaker) ?? null,
    videoLink: 'https://meet.example/tafel',
  });
  await process({
    type: 'set-tables',
    session,
    tables: [table(1, 'Molenweg', 'Fatima', 'Noor'), table(2, 'Havenkade', 'Gijs', 'Hanna')],
  });
  await process({
    type: 'name-team',
    session,
    team: { leadFacilitators: [lead.person], techHosts: [], rapporteurs: [rapporteur.person] },
  });
  for (const { firstName, language } of residents) {
    const person = {
      firstName,
      lastName: '',
      email: `${firstName.toLowerCase()}@voorbeeld.example`,
      phone: null,
      language,
      means: 'screen',
      reachedBy: 'mail',
      needs: [],
    };
    const made = await desk.post<{ person: string }>(
      `/v1/projects/${project}/sessions/${session}/people`,
      person,
    );
    members.set(firstName, made.person);
  }
  const path = `/v1/projects/${project}/sessions/${session}/links`;
  const { links } = await desk.post<{ links: { person: string; url: string }[] }>(path, {
    people: [...members.values()],
  });
  const named = [...members].map(([name, person]) => [
    name,
    links.find((link) => link.person === person)?.url,
  ]);
  return {
    project,
    session,
    leadEmail: lead.email,
    rapporteurEmail: rapporteur.email,
    people: Object.fromEntries(members) as Record<Name, string>,
    links: Object.fromEntries(named) as Record<Name, string>,
  };
}
