import { setTimeout as sleep } from 'node:timers/promises';
import type { HarvestCommand } from '#domain/harvest/commands.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import { newId } from '#web/connection/connection.ts';
import type { Attendee, Evening } from './attendee.ts';

/** The rapporteur groups what is not yet in a theme, over `count` themes in all. Gives back how many there are. */
export async function makeThemes(rapporteur: Attendee, evening: Evening, count: number): Promise<number> {
  const { session, harvest } = rapporteur.view;
  if (session.status === 'empty') return 0;
  const themed = new Set(
    harvest.themes.flatMap(({ contributions }) => contributions.map(({ contribution }) => contribution)),
  );
  const loose = session.tables.flatMap((table) =>
    table.contributions
      .filter(({ id }) => !themed.has(id))
      .map(({ id }) => ({ session: evening.session, table: table.number, contribution: id })),
  );
  const made = harvest.themes.length;
  for (let index = made; index < count; index += 1) {
    await must(rapporteur, {
      type: 'make-theme',
      theme: newId(),
      name: `Theme ${index + 1}`,
      contributions: [],
    });
  }
  const themes = rapporteur.view.harvest.themes;
  const share = Math.ceil(loose.length / Math.max(1, themes.length));
  for (const [index, { id }] of themes.entries()) {
    const contributions = loose.slice(index * share, (index + 1) * share);
    if (contributions.length > 0)
      await must(rapporteur, { type: 'theme-contributions', theme: id, contributions });
  }
  return themes.length;
}

/** Two agreements are drafted from the themes, put to the tables, voted on by everybody and closed. */
export async function holdSupport(
  rapporteur: Attendee,
  lead: Attendee,
  residents: readonly Attendee[],
  evening: Evening,
  random: () => number,
): Promise<{ agreements: string[]; votes: { given: number; counted: number } }> {
  const agreements: string[] = [];
  const votes = { given: 0, counted: 0 };
  for (const [index, theme] of rapporteur.view.harvest.themes.slice(0, 2).entries()) {
    const agreement = newId();
    const title = `Agreement ${index + 1}`;
    const text = `We do what was said under ${theme.name}.`;
    await must(rapporteur, {
      type: 'draft-agreement',
      agreement,
      title,
      text,
      theme: theme.id,
      contributions: theme.contributions,
    });
    await must(rapporteur, { type: 'propose-agreement', agreement, session: evening.session });
    await ask(lead, { type: 'ask-support', agreement, version: 1, title, text });
    await everyoneSees(residents, agreement);
    const given = await Promise.all(residents.map((resident) => vote(resident, agreement, random)));
    votes.given += given.filter(Boolean).length;
    await ask(lead, { type: 'close-support', agreement });
    await sleep(200);
    const check =
      lead.view.session.status === 'empty'
        ? undefined
        : lead.view.session.support.find((one) => one.agreement === agreement);
    if (check?.result)
      votes.counted += check.result.support + check.result.reservation + check.result.noSupport;
    agreements.push(agreement);
  }
  return { agreements, votes };
}

async function everyoneSees(residents: readonly Attendee[], agreement: string): Promise<void> {
  const sees = ({ view }: Attendee) =>
    view.session.status !== 'empty' && view.session.support.some((check) => check.agreement === agreement);
  const until = performance.now() + 10_000;
  while (!residents.every(sees) && performance.now() < until) await sleep(20);
}

async function vote(resident: Attendee, agreement: string, random: () => number): Promise<boolean> {
  await sleep(random() * 2_000);
  const chance = random();
  const stance = chance < 0.8 ? 'support' : chance < 0.93 ? 'reservation' : 'no-support';
  const words = stance === 'support' ? '' : 'Only when it is done this year.';
  const outcome = await resident.ask({ type: 'give-support', agreement, stance, words });
  return outcome.ok;
}

async function must(rapporteur: Attendee, command: HarvestCommand): Promise<void> {
  const outcome = await rapporteur.askHarvest(command);
  if (!outcome.ok) throw new Error(`the rapporteur could not ${command.type}: ${outcome.code}`);
}

async function ask(lead: Attendee, command: SessionCommand): Promise<void> {
  const outcome = await lead.ask(command);
  if (!outcome.ok) throw new Error(`the lead facilitator could not ${command.type}: ${outcome.code}`);
}
