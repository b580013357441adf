import type { HarvestCommand } from '#domain/harvest/commands.ts';
import { harvestDecider } from '#domain/harvest/decider.ts';
import type { ContributionRef, HarvestEvent, SupportResult } from '#domain/harvest/events.ts';
import type { HarvestState } from '#domain/harvest/state.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { askingBy, everybody, staffOnly, twice } from './asking.ts';

export const harvestWorld: World<HarvestState, HarvestCommand, HarvestEvent> = {
  decider: harvestDecider,
  refusals: null,
  begin: (random) => askingBy(random, command),
  viewers: () => everybody,
  secrets: () => [],
  faults({ themes, agreements }) {
    const wrong = [
      twice(themes.map(({ id }) => id)) && 'a theme that is there twice',
      themes.some((theme) => twice(theme.contributions.map((ref) => ref.contribution))) &&
        'words that are in a theme twice',
      twice(agreements.map(({ number }) => number)) && 'two agreements with one number',
      agreements.some(({ wordings }) => wordings.length === 0) && 'an agreement without a wording',
      agreements.some(({ wordings }) => wordings.some(({ version }, index) => version !== index + 1)) &&
        'wordings with gaps',
    ];
    return wrong.filter((fault) => typeof fault === 'string');
  },
  complaints: (viewer, sent) => staffOnly(viewer, sent, /^(agreement|deed|support)-/),
};

function command(random: Random, state: HarvestState, made: number): HarvestCommand {
  const theme = state.themes.length === 0 ? undefined : random.pick(state.themes);
  const other = state.themes.length === 0 ? undefined : random.pick(state.themes);
  const draft = state.agreements.length === 0 ? undefined : random.pick(state.agreements);
  const agreement = draft?.id ?? 'onbekend';
  const version = draft?.wordings.length ?? 1;
  const into = theme?.id ?? 'onbekend';
  const contributions = refs(random);
  const some = contributions.map((ref) => ref.contribution);
  const name = random.pick([`thema ${made}`, 'water', ' ']);
  switch (random.whole(0, 18)) {
    case 0:
    case 1:
      return { type: 'make-theme', theme: `thema${made}`, name, contributions };
    case 2:
      return {
        type: 'rename-theme',
        theme: into,
        name,
        saw: random.chance(0.8) ? (theme?.name ?? '') : 'anders',
      };
    case 3:
    case 4:
      return { type: 'theme-contributions', theme: into, contributions };
    case 5:
      return { type: 'untheme-contributions', theme: into, contributions: some };
    case 6:
      return { type: 'merge-themes', from: into, into: other?.id ?? 'onbekend' };
    case 7: {
      const held = theme?.contributions.map((ref) => ref.contribution) ?? [];
      const part = held.filter(() => random.chance(0.5));
      return { type: 'split-theme', from: into, theme: `thema${made}`, name, contributions: part };
    }
    case 8:
      return { type: 'remove-theme', theme: into };
    case 9:
    case 10:
      return { type: 'undo-grouping', step: random.chance(0.8) ? (state.undo.at(-1)?.id ?? '-') : '-' };
    case 11: {
      const texts = { title: `Afspraak ${made}`, text: 'Zo doen we het.' };
      return {
        type: 'draft-agreement',
        agreement: `afspraak${made}`,
        ...texts,
        theme: theme?.id ?? null,
        contributions,
      };
    }
    case 12: {
      const sawVersion = random.chance(0.8) ? version : version + 1;
      return {
        type: 'reword-agreement',
        agreement,
        title: `Titel ${made}`,
        text: 'Beter.',
        why: 'Duidelijker.',
        sawVersion,
      };
    }
    case 13:
      return random.chance(0.6)
        ? { type: 'link-contributions', agreement, contributions }
        : { type: 'unlink-contributions', agreement, contributions: some };
    case 14:
      return { type: 'set-deed', agreement, deed: { who: 'gemeente', when: `in ${made}`, how: '' } };
    case 15:
      return { type: 'propose-agreement', agreement, session: 'avond' };
    case 16:
      return { type: 'record-support', agreement, result: result(random, version, made) };
    case 17:
      return { type: 'settle-agreement', agreement, version };
    default:
      return random.chance(0.3)
        ? { type: 'withdraw-agreement', agreement, reason: random.pick(['Dubbel.', ' ']) }
        : { type: 'propose-agreement', agreement, session: 'avond' };
  }
}

const refs = (random: Random): readonly ContributionRef[] =>
  Array.from({ length: random.whole(0, 4) }, () => {
    const table = random.whole(1, 3);
    return { session: 'avond', table, contribution: `woorden${table}${random.whole(0, 9)}` };
  });

const result = (random: Random, version: number, at: number): SupportResult => ({
  session: 'avond',
  version: random.chance(0.9) ? version : version - 1,
  at,
  asked: 10,
  support: random.whole(0, 10),
  reservation: 0,
  noSupport: 0,
  voices: [],
});
