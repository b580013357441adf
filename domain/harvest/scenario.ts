import type { Actor } from '../kernel/decider.ts';
import type { HarvestCommand } from './commands.ts';
import { harvestDecider } from './decider.ts';
import type { ContributionRef, HarvestEvent, SupportResult } from './events.ts';
import type { HarvestRefusalCode } from './refusals.ts';
import type { HarvestState } from './state.ts';

/** What specs of this folder are told with: commands in order, as one person, from an empty harvest. */
export const rapporteur: Actor = { person: 'mila000000', roles: ['rapporteur'] };
export const server: Actor = { person: 'server', roles: [] };

export interface Told {
  readonly state: HarvestState;
  readonly events: readonly HarvestEvent[];
  readonly refusals: readonly {
    readonly code: HarvestRefusalCode;
    readonly values?: Readonly<Record<string, string | number>>;
  }[];
}

export function tell(commands: readonly HarvestCommand[], from?: HarvestState, as?: Actor): Told {
  let state = from ?? harvestDecider.initial;
  const events: HarvestEvent[] = [];
  const refusals: Told['refusals'][number][] = [];
  for (const [index, command] of commands.entries()) {
    const byServer = command.type === 'record-support' || command.type === 'settle-agreement';
    const actor = as ?? (byServer ? server : rapporteur);
    const decision = harvestDecider.decide(command, state, { now: 1_000 + index, actor });
    if (!decision.ok) {
      refusals.push(decision.refusal);
      continue;
    }
    events.push(...decision.value);
    state = decision.value.reduce(harvestDecider.evolve, state);
  }
  return { state, events, refusals };
}

export const codes = (told: Told): readonly string[] => told.refusals.map((refusal) => refusal.code);

export const ref = (contribution: string, table = 1): ContributionRef => ({
  session: 'evening001',
  table,
  contribution,
});

export const theme = (id: string, name: string, ...contributions: string[]): HarvestCommand => ({
  type: 'make-theme',
  theme: id,
  name,
  contributions: contributions.map((one) => ref(one)),
});

export const draft = (agreement: string, ...contributions: string[]): HarvestCommand => ({
  type: 'draft-agreement',
  agreement,
  title: `Afspraak ${agreement}`,
  text: 'Zo doen we het.',
  theme: null,
  contributions: contributions.map((one) => ref(one)),
});

export const said = (
  support: number,
  reservation: number,
  noSupport: number,
  version = 1,
): SupportResult => ({
  session: 'evening001',
  version,
  at: 5_000 + version,
  asked: 40,
  support,
  reservation,
  noSupport,
  voices: [],
});
