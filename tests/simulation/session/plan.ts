import type { PersonId } from '#domain/kernel/ids.ts';
import type { MediaChoice, Place, RunSheetItem, Visibility } from '#domain/process/events.ts';
import type { EveningPlan } from '#domain/session/commands.ts';
import type { Random } from '../random.ts';

export const team = { lead: 'lead', tech: 'tech', rapporteur: 'rapporteur', organiser: 'organiser' };
export const latecomers: readonly PersonId[] = ['late1', 'late2', 'late3', 'late4'];

export function randomPlan(random: Random): EveningPlan {
  const tables = random.whole(1, 5);
  return {
    occasion: {
      session: 'session',
      project: 'project',
      title: 'Avond',
      projectTitle: 'Samen aan tafel',
      organisation: 'Rietvoorde',
      question: 'Wat helpt?',
      startsAt: 1_790_000_000_000,
      zone: 'Europe/Amsterdam',
      helpNumber: '0123 456 789',
      plenaryLink: '',
      ...(random.chance(0.9) ? { media: randomMedia(random) } : {}),
      team: { leadFacilitators: [team.lead], techHosts: [team.tech], rapporteurs: [team.rapporteur] },
    },
    items: Array.from({ length: random.whole(0, 6) }, (_, index) => randomItem(random, `item${index}`)),
    tables: Array.from({ length: tables }, (_, index) => randomTable(random, index + 1)),
    participants: Array.from({ length: random.whole(0, tables * 6) }, (_, index) =>
      participant(random, index),
    ),
    missing: random.chance(0.5) ? ['dry-run', 'briefing'] : [],
  };
}

const randomMedia = (random: Random): MediaChoice => ({
  kind: random.chance(0.95) ? 'built-in' : 'none',
  passCode: '',
  instructions: '',
  recording: random.chance(0.85)
    ? { purpose: random.pick(['voor het verslag', 'om te leren']), keepDays: 7 }
    : null,
  captions: false,
});

function randomItem(random: Random, id: string): RunSheetItem {
  return {
    id,
    title: id,
    minutes: random.whole(1, 4),
    place: random.pick<Place>(['plenary', 'tables', 'tables', 'break']),
    prompt: '',
    text: '',
    steps: Array.from({ length: random.whole(0, 3) }, () => ({ title: 'stap', hint: '', minutes: 1 })),
    visibility: random.pick<Visibility>(['table', 'dialogue', 'public']),
  };
}

const randomTable = (random: Random, number: number) => ({
  number,
  name: `Tafel ${number}`,
  videoLink: '',
  facilitator: random.chance(0.9) ? `leader${number}` : null,
  noteTaker: random.chance(0.7) ? `writer${number}` : null,
});

const participant = (random: Random, index: number) => ({
  person: `person${index}`,
  means: random.pick(['screen', 'screen', 'phone', 'library'] as const),
});

/** Somebody changes something in the studio. */
export function changedPlan(random: Random, plan: EveningPlan): EveningPlan {
  switch (random.whole(0, 9)) {
    case 0:
      return { ...plan, items: random.shuffled(plan.items) };
    case 1:
      return {
        ...plan,
        items: [...plan.items.slice(1), randomItem(random, `item${random.whole(0, 20)}`)].filter(first),
      };
    case 2:
      return {
        ...plan,
        participants: [...plan.participants, participant(random, random.whole(0, 40))].filter(once),
      };
    case 3:
      return { ...plan, participants: plan.participants.slice(random.whole(0, 1)) };
    case 4:
      return { ...plan, tables: [...plan.tables, randomTable(random, plan.tables.length + 1)] };
    case 5:
      return { ...plan, tables: plan.tables.slice(0, Math.max(1, plan.tables.length - 1)) };
    case 6:
      return { ...plan, tables: swapped(random, plan) };
    case 8:
      return { ...plan, occasion: { ...plan.occasion, media: randomMedia(random) } };
    case 7:
      return { ...plan, missing: random.pick([[], ['dry-run'], ['dry-run', 'briefing']]) };
    default:
      return { ...plan, occasion: { ...plan.occasion, title: `Avond ${random.whole(1, 9)}` } };
  }
}

function swapped(random: Random, plan: EveningPlan): EveningPlan['tables'] {
  const leaders = random.shuffled(plan.tables.map((table) => table.facilitator));
  return plan.tables.map((table, index) => ({ ...table, facilitator: leaders[index] ?? null }));
}

const first = (item: RunSheetItem, index: number, all: readonly RunSheetItem[]) =>
  all.findIndex((other) => other.id === item.id) === index;
const once = (one: { person: PersonId }, index: number, all: readonly { person: PersonId }[]) =>
  all.findIndex((other) => other.person === one.person) === index;
