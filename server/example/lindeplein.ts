import type { Adoption } from '#domain/answer/events.ts';
import { supportOf } from '#domain/harvest/reading.ts';
import type { AgreementId, ProjectId, SessionId } from '#domain/kernel/ids.ts';
import { day, type Moment, minute, second } from '#domain/kernel/moments.ts';
import { supportResult } from '../reactions/support-result.ts';
import { publicationOf } from '../views/publication.ts';
import { tuesdayEvening } from './calendar.ts';
import { gather } from './gather.ts';
import { holdEvening, participants, type Said, seated } from './hold-evening.ts';
import { castOf } from './people.ts';
import {
  byServer,
  invitePeople,
  layOut,
  leadOf,
  organiserOf,
  planEvening,
  rapporteurOf,
  type Stage,
  startProject,
} from './prepare.ts';
import {
  eveningTitle,
  lindeplein,
  type SeedAgreement,
  squareAgreements,
  squareTables,
  squareThemes,
  squareWords,
} from './seed-lindeplein.ts';

interface Plaza {
  readonly stage: Stage;
  readonly project: ProjectId;
  readonly session: SessionId;
}

/** A project that is finished: one evening, five agreements, and what became of each. */
export async function tellLindeplein(stage: Stage, project: ProjectId, now: Moment): Promise<void> {
  const { teller } = stage;
  const session = teller.newId();
  const plaza: Plaza = { stage, project, session };
  const startsAt = tuesdayEvening(now, 300);
  teller.at = startsAt - 40 * day;
  await startProject(stage, project, lindeplein, now + 60 * day);
  await planEvening(stage, project, { session, title: eveningTitle, startsAt }, squareTables);
  const cast = castOf(squareTables, teller);
  teller.at = startsAt - 14 * day;
  await invitePeople(stage, project, [session], cast);
  await layOut(stage, project, session);
  const made: AgreementId[] = [];
  const before = async (said: readonly Said[]): Promise<void> => {
    for (const agreement of await drafts(plaza, said)) {
      made.push(agreement);
      await askTables(plaza, agreement, squareAgreements[made.length - 1]);
    }
  };
  await holdEvening(stage, { session, startsAt, cast, words: squareWords, before });
  for (const [index, agreement] of made.entries()) {
    const seed = squareAgreements[index];
    if (seed) await answer(plaza, agreement, seed, startsAt);
  }
}

async function drafts({ stage, project }: Plaza, said: readonly Said[]): Promise<readonly AgreementId[]> {
  const { teller } = stage;
  const themes = await gather(stage, project, said, squareThemes);
  const ids: AgreementId[] = [];
  for (const { theme, title, text, earlier, who, when, how } of squareAgreements) {
    const agreement = teller.newId();
    const contributions = said.filter((one) => one.theme === theme).map(({ ref }) => ref);
    const first = earlier?.title ?? title;
    await teller.tell('harvest', project, rapporteurOf(stage), {
      type: 'draft-agreement',
      agreement,
      title: first,
      text,
      theme: themes[theme] ?? null,
      contributions,
    });
    if (earlier) {
      const { why } = earlier;
      const reworded = { type: 'reword-agreement', agreement, title, text, why, sawVersion: 1 } as const;
      await teller.tell('harvest', project, rapporteurOf(stage), reworded);
    }
    const deed = { who, when, how };
    await teller.tell('harvest', project, rapporteurOf(stage), { type: 'set-deed', agreement, deed });
    ids.push(agreement);
  }
  return ids;
}

/** Asks everybody who is there; the first ones have the reservations and the noes of the seed. */
async function askTables(
  { stage, project, session }: Plaza,
  agreement: AgreementId,
  seed?: SeedAgreement,
): Promise<void> {
  const { teller } = stage;
  const harvest = await teller.state('harvest', project);
  const { version, title, text } = harvest.agreements.find(({ id }) => id === agreement)?.wordings.at(-1) ?? {
    version: 1,
    title: '',
    text: '',
  };
  const ask = { type: 'ask-support', agreement, version, title, text } as const;
  await teller.tell('session', session, leadOf(stage), ask);
  await teller.tell('harvest', project, rapporteurOf(stage), {
    type: 'propose-agreement',
    agreement,
    session,
  });
  const state = seated(await teller.state('session', session));
  const people = state.tables.flatMap((table) => participants(table)).filter(({ joined }) => joined);
  const others = [
    ...(seed?.against ?? []).map((words) => ({ stance: 'no-support' as const, words })),
    ...(seed?.reservations ?? []).map((words) => ({ stance: 'reservation' as const, words })),
  ];
  for (const [index, { person }] of people.entries()) {
    const given = others[(index * 7) % people.length] ?? { stance: 'support' as const, words: '' };
    teller.at += second;
    await teller.tell(
      'session',
      session,
      { person, roles: [] },
      { type: 'give-support', agreement, ...given },
    );
  }
  await teller.tell('session', session, leadOf(stage), { type: 'close-support', agreement });
  const closed = seated(await teller.state('session', session));
  const check = closed.support.find((one) => one.agreement === agreement);
  if (!check) throw new Error('the example asked the tables and heard nothing');
  const result = supportResult(closed, session, check);
  await teller.tell('harvest', project, byServer, { type: 'record-support', agreement, result });
}

async function answer(plaza: Plaza, id: AgreementId, seed: SeedAgreement, startsAt: Moment): Promise<void> {
  const { stage, project } = plaza;
  const { teller } = stage;
  const organiser = organiserOf(stage);
  const harvest = await teller.state('harvest', project);
  const agreement = harvest.agreements.find((one) => one.id === id);
  if (!agreement || !supportOf(agreement))
    throw new Error('the example publishes what nobody was asked about');
  const content = publicationOf(agreement, harvest);
  teller.at = startsAt + 14 * day + agreement.number * minute;
  await teller.tell('answer', project, rapporteurOf(stage), {
    type: 'publish-agreement',
    agreement: id,
    content,
  });
  const settled = { type: 'settle-agreement', agreement: id, version: content.version } as const;
  await teller.tell('harvest', project, byServer, settled);
  teller.at = startsAt + 51 * day;
  const adoption = adoptionOf(seed, teller.at);
  await teller.tell('answer', project, organiser, { type: 'adopt-agreement', agreement: id, adoption });
  if (seed.actions.length > 0) {
    const { actions } = seed;
    await teller.tell('answer', project, organiser, { type: 'set-actions', agreement: id, actions });
  }
  if (!seed.fate) return;
  teller.at = startsAt + 150 * day;
  const { fate } = seed;
  await teller.tell('answer', project, organiser, { type: 'tell-fate', agreement: id, fate, reason: '' });
}

function adoptionOf({ decision, reason, added }: SeedAgreement, at: Moment): Adoption {
  const told = { by: lindeplein.deciders, at, reason };
  return decision === 'adopted-changed' ? { decision, ...told, added: added ?? '' } : { decision, ...told };
}
