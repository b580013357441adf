import type { PublicationContent } from '#domain/answer/events.ts';
import { supportOf, themeOf, wordingOf } from '#domain/harvest/reading.ts';
import type { Agreement, HarvestState, Theme } from '#domain/harvest/state.ts';
import { tooFewToTell, toTell } from '#domain/kernel/few-answers.ts';

/** What the public will read of an agreement, gathered from the harvest as it stands. */
export function publicationOf(agreement: Agreement, harvest: HarvestState): PublicationContent {
  const { version, title, text } = wordingOf(agreement);
  const { id, number, contributions, who, when, how } = agreement;
  const theme = (themeOf(harvest, agreement.theme) ?? themeOfAll(agreement, harvest))?.name ?? '';
  return {
    agreement: id,
    number,
    version,
    title,
    text,
    earlier: earlierOf(agreement),
    theme,
    contributions,
    who,
    when,
    how,
    ...heard(agreement),
  };
}

/** An agreement can be made without a theme, while all its words are in one. */
const themeOfAll = ({ contributions }: Agreement, { themes }: HarvestState): Theme | undefined =>
  themes.find((theme) => {
    const held = new Set(theme.contributions.map((ref) => ref.contribution));
    return contributions.length > 0 && contributions.every((ref) => held.has(ref.contribution));
  });

/** The reason stands with the wording that came next; here it stands with the one that went. */
const earlierOf = ({ wordings }: Agreement): PublicationContent['earlier'] =>
  wordings.slice(1).flatMap((next, index) => {
    const old = wordings[index];
    return old && old.title !== next.title
      ? [{ title: old.title, why: next.why, from: old.at, until: next.at }]
      : [];
  });

function heard(agreement: Agreement): Pick<PublicationContent, 'support' | 'voices'> {
  const result = supportOf(agreement);
  if (!result) return { support: null, voices: [] };
  const { session, at, asked, support, reservation, noSupport } = result;
  return {
    support: toTell({ session, at, asked, support, reservation, noSupport }),
    voices: tooFewToTell(result) ? [] : result.voices.map(({ stance, words }) => ({ stance, words })),
  };
}
