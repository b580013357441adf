import type { PersonId, ProjectId, SessionId } from '#domain/kernel/ids.ts';
import { day, hour } from '#domain/kernel/moments.ts';
import type { RunSheetItem } from '#domain/process/events.ts';
import { newId } from '../access/secrets.ts';
import { realChance } from '../real-clock.ts';
import type { Polder } from './polder.fixture.ts';

/** Somebody with a link of their own. */
export interface Guest {
  readonly person: PersonId;
  readonly secret: string;
}

/** An evening with its tables laid, in the lobby. */
export interface Evening {
  readonly project: ProjectId;
  readonly session: SessionId;
  readonly lead: Guest;
  readonly techHost: Guest;
  readonly rapporteur: Guest;
  /** By table: two residents with a screen and one with a telephone. */
  readonly residents: readonly Guest[];
  readonly facilitators: readonly Guest[];
  readonly noteTakers: readonly Guest[];
  readonly screen: string;
  /** Asks something of the evening as the organiser; throws when it is refused. */
  ask(command: object): Promise<void>;
}

export const id = (): string => newId(realChance);

export const frame = {
  title: 'Samen aan tafel',
  question: 'Wat helpt?',
  level: 'ADVISE',
  deciders: 'De raad',
  promise: 'De raad antwoordt.',
  fixed: 'Het geld',
  open: 'De rest',
  useOfInput: 'Het gaat naar de raad.',
  helpNumber: '0123 456 789',
  retentionUntil: null as number | null,
};

const item = (place: RunSheetItem['place']): RunSheetItem => ({
  id: id(),
  title: place,
  minutes: 30,
  place,
  prompt: 'Wat helpt?',
  text: '',
  steps: [{ title: 'Rondje', hint: '', minutes: 5 }],
  visibility: 'public',
});

/** Puts residents in the register and in the session, as the import does. */
async function enrol(polder: Polder, project: ProjectId, session: SessionId, count: number) {
  const people: PersonId[] = [];
  for (let index = 0; index < count; index += 1) {
    const means = index % 3 === 2 ? 'phone' : 'screen';
    const { person } = await polder.post<{ person: PersonId }>(
      `/v1/projects/${project}/sessions/${session}/people`,
      {
        firstName: `Voornaam${index}`,
        lastName: `Achternaam${index}`,
        email: means === 'screen' ? `bewoner${index}.${project}@example.org` : null,
        phone: `06123456${String(index).padStart(2, '0')}`,
        language: 'nl',
        means,
        reachedBy: means === 'screen' ? 'mail' : 'letter',
        needs: [],
      },
    );
    people.push(person);
  }
  return people;
}

export interface EveningWish {
  readonly tables?: number;
  readonly people?: number;
  readonly example?: boolean;
  readonly retentionUntil?: number;
}

export async function laidEvening(polder: Polder, wish: EveningWish = {}): Promise<Evening> {
  const { tables = 2, example = false, retentionUntil = polder.clock.now() + 400 * day } = wish;
  const people = wish.people ?? tables * 3;
  const made = await polder.post<{ project: ProjectId }>('/v1/projects', {
    frame: { ...frame, retentionUntil },
    example,
  });
  const { project } = made;
  const session = id();
  const command = (stream: string, asked: object) =>
    polder.post('/v1/commands', { stream, id: id(), command: asked });
  const staff = (name: string) =>
    polder
      .post<{ person: PersonId }>(`/v1/projects/${project}/staff`, {
        name,
        email: `${id()}@rietvoorde.example`,
        roles: [],
      })
      .then(({ person }) => person);
  await command(`process:${project}`, {
    type: 'plan-session',
    session,
    title: 'Avond',
    startsAt: polder.clock.now() + hour,
    zone: 'Europe/Amsterdam',
    items: [item('plenary'), item('tables'), item('plenary')],
  });
  const numbers = Array.from({ length: tables }, (_, index) => index + 1);
  const facilitators = await Promise.all(numbers.map((number) => staff(`Gespreksleider${number} Aan`)));
  const noteTakers = await Promise.all(numbers.map((number) => staff(`Notulist${number} Aan`)));
  const team = await Promise.all(['Hoofd Begeleider', 'Tech Host', 'Rap Porteur'].map(staff));
  const [lead = '', techHost = '', rapporteur = ''] = team;
  await command(`process:${project}`, {
    type: 'set-tables',
    session,
    tables: numbers.map((number) => ({
      number,
      name: `Tafel ${number}`,
      facilitator: facilitators[number - 1] ?? null,
      noteTaker: noteTakers[number - 1] ?? null,
      videoLink: '',
    })),
  });
  await command(`process:${project}`, {
    type: 'name-team',
    session,
    team: { leadFacilitators: [lead], techHosts: [techHost], rapporteurs: [rapporteur] },
  });
  const residents = await enrol(polder, project, session, people);
  const guest = async (person: PersonId): Promise<Guest> => ({
    person,
    secret: await polder.linkFor({ person, project, session, expiresAt: polder.clock.now() + 400 * day }),
  });
  const guests = (some: readonly PersonId[]) => Promise.all(some.map(guest));
  return {
    project,
    session,
    lead: await guest(lead),
    techHost: await guest(techHost),
    rapporteur: await guest(rapporteur),
    residents: await guests(residents),
    facilitators: await guests(facilitators),
    noteTakers: await guests(noteTakers),
    screen: await polder.linkFor({ kind: 'screen', project, session }),
    ask: async (asked) => void (await command(`session:${session}`, asked)),
  };
}

/** The same with the doors open and everybody at their tables. */
export async function heldEvening(polder: Polder, wish: EveningWish = {}): Promise<Evening> {
  const evening = await laidEvening(polder, wish);
  await evening.ask({ type: 'open', ready: false, reason: 'een oefening' });
  await evening.ask({ type: 'set-clock', automatic: false });
  await evening.ask({ type: 'start-item', item: 1 });
  return evening;
}
