import type { ProjectId, ThemeId } from '#domain/kernel/ids.ts';
import { day, hour, type Moment, minute } from '#domain/kernel/moments.ts';
import { Dispatch } from '../dispatch/dispatch.ts';
import { erasePerson } from '../operations/erase-person.ts';
import { soon, tuesdayEvening } from './calendar.ts';
import { gather } from './gather.ts';
import { holdEvening, type Said } from './hold-evening.ts';
import { type Cast, castOf } from './people.ts';
import {
  invitePeople,
  layOut,
  organiserOf,
  planEvening,
  rapporteurOf,
  type Stage,
  startProject,
} from './prepare.ts';
import { evenings, samenAanTafel, tables, themes, words } from './seed.ts';

/** Evening 1 held and gathered into themes; evening 2 laid out, to be held now. */
export async function tellSamenAanTafel(stage: Stage, project: ProjectId, now: Moment): Promise<void> {
  const { teller } = stage;
  const firstAt = tuesdayEvening(now, 13);
  const secondAt = soon(now);
  const [first, second] = [teller.newId(), teller.newId()];
  teller.at = firstAt - 40 * day;
  await startProject(stage, project, samenAanTafel, now + 180 * day);
  await planEvening(stage, project, { session: first, title: evenings[0], startsAt: firstAt }, tables);
  await planEvening(
    stage,
    project,
    { session: second, title: evenings[1], startsAt: secondAt - day },
    tables,
  );
  const cast = castOf(tables, teller);
  teller.at = firstAt - 21 * day;
  await invitePeople(stage, project, [first, second], cast);
  await layOut(stage, project, first);
  const said = await holdEvening(stage, { session: first, startsAt: firstAt, cast, words });
  teller.at = firstAt + 3 * hour;
  await proposals(stage, project, said, await gather(stage, project, said, themes));
  await forgetWhoAsked(stage, cast, firstAt + 5 * day);
  teller.at = firstAt + 6 * day;
  const moved = { type: 'change-session', session: second, startsAt: secondAt } as const;
  await teller.tell('process', project, organiserOf(stage), moved);
  teller.at = Math.min(now, secondAt - 30 * minute);
  await layOut(stage, project, second);
}

/** Two proposals to take to the tables tonight, one of them reworded once. */
async function proposals(
  stage: Stage,
  project: ProjectId,
  said: readonly Said[],
  made: Readonly<Record<string, ThemeId>>,
): Promise<void> {
  const { teller } = stage;
  const rapporteur = rapporteurOf(stage);
  const from = (key: string) => said.filter(({ theme }) => theme === key).map(({ ref }) => ref);
  const [answer, plain] = [teller.newId(), teller.newId()];
  const text =
    'Stuurt u de gemeente een idee, een vraag of een klacht? Dan krijgt u antwoord: wat doen we ermee, en waarom.';
  teller.at += hour;
  await teller.tell('harvest', project, rapporteur, {
    type: 'draft-agreement',
    agreement: answer,
    title: 'Binnen twee weken hoort u wat er met uw inbreng gebeurt',
    text,
    theme: made.answer ?? null,
    contributions: from('answer'),
  });
  teller.at += 2 * day;
  await teller.tell('harvest', project, rapporteur, {
    type: 'reword-agreement',
    agreement: answer,
    title: 'Binnen vier weken hoort u wat er met uw inbreng gebeurt',
    text,
    why: 'De klankbordgroep zei: twee weken lukt niet bij moeilijke vragen. Liever een belofte die blijft staan.',
    sawVersion: 1,
  });
  await teller.tell('harvest', project, rapporteur, {
    type: 'set-deed',
    agreement: answer,
    deed: {
      who: 'de teamleider Inwonerscontact',
      when: 'vanaf 1 januari',
      how: 'mail, brief of telefoon, uw keuze',
    },
  });
  await teller.tell('harvest', project, rapporteur, {
    type: 'draft-agreement',
    agreement: plain,
    title: 'Elk plan heeft één bladzijde in gewone taal',
    text: 'Daarop staat wat er verandert, wat vastligt, wat open is en wie u kunt bellen.',
    theme: made.plain ?? null,
    contributions: from('plain'),
  });
}

/** One participant asked afterwards to be forgotten: name, address and words are gone. */
async function forgetWhoAsked({ teller }: Stage, cast: readonly Cast[], at: Moment): Promise<void> {
  const { storage, chance } = teller;
  const dispatch = new Dispatch(storage, () => at);
  for (const { person, fate } of cast) {
    if (fate !== 'erased') continue;
    const erased = await erasePerson(
      { storage, dispatch, chance, now: () => at },
      { person, wordsToo: true },
    );
    if (!erased.ok) throw new Error(`the example could not erase somebody: ${erased.refusal.code}`);
  }
  teller.readAgain();
}
