import type { Context } from '../../kernel/decider.ts';
import type { AgreementId } from '../../kernel/ids.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { isBlank, longestWords } from '../../kernel/text.ts';
import type { HarvestCommand } from '../commands.ts';
import type { HarvestEvent } from '../events.ts';
import { newcomers, wordingOf } from '../reading.ts';
import type { HarvestRefusalCode } from '../refusals.ts';
import type { Agreement, HarvestState } from '../state.ts';

export type Decision = Result<readonly HarvestEvent[], Refusal<HarvestRefusalCode>>;
type Asked<Type extends HarvestCommand['type']> = Extract<HarvestCommand, { type: Type }>;

const longestTitle = 200;

export function draftAgreement(
  command: Asked<'draft-agreement'>,
  state: HarvestState,
  context: Context,
): Decision {
  const { agreement, theme } = command;
  if (state.agreements.some(({ id }) => id === agreement)) return refuse('agreement-exists');
  if (theme !== null && !state.themes.some(({ id }) => id === theme)) return refuse('theme-unknown');
  const words = wording(command);
  if (!words.ok) return words;
  return ok([
    {
      type: 'agreement-drafted',
      audience: 'staff',
      agreement,
      number: state.agreements.length + 1,
      ...words.value,
      theme,
      contributions: newcomers([], command.contributions),
      at: context.now,
      by: context.actor.person,
    },
  ]);
}

export function rewordAgreement(
  command: Asked<'reword-agreement'>,
  state: HarvestState,
  context: Context,
): Decision {
  const found = open(state, command.agreement);
  if (!found.ok) return found;
  const now = wordingOf(found.value);
  const words = wording(command);
  if (!words.ok) return words;
  const { title, text } = words.value;
  if (command.sawVersion !== now.version) {
    const theirs = { version: now.version, title: now.title, text: now.text };
    return refuse('agreement-reworded-meanwhile', { ...theirs, yourTitle: title, yourText: text });
  }
  if (title === now.title && text === now.text) return ok([]);
  const why = command.why.trim();
  if (isBlank(why)) return refuse('reason-missing');
  if (why.length > longestWords) return refuse('text-too-long', { max: longestWords });
  return ok([
    {
      type: 'agreement-reworded',
      audience: 'staff',
      agreement: found.value.id,
      version: now.version + 1,
      title,
      text,
      why,
      at: context.now,
      by: context.actor.person,
    },
  ]);
}

export function linkContributions(command: Asked<'link-contributions'>, state: HarvestState): Decision {
  const found = open(state, command.agreement);
  if (!found.ok) return found;
  const contributions = newcomers(found.value.contributions, command.contributions);
  if (contributions.length === 0) return ok([]);
  return ok([{ type: 'agreement-linked', audience: 'staff', agreement: found.value.id, contributions }]);
}

export function unlinkContributions(command: Asked<'unlink-contributions'>, state: HarvestState): Decision {
  const found = open(state, command.agreement);
  if (!found.ok) return found;
  const wanted = new Set(command.contributions);
  const contributions = found.value.contributions
    .map((ref) => ref.contribution)
    .filter((id) => wanted.has(id));
  if (contributions.length === 0) return ok([]);
  return ok([{ type: 'agreement-unlinked', audience: 'staff', agreement: found.value.id, contributions }]);
}

export function setDeed(command: Asked<'set-deed'>, state: HarvestState): Decision {
  const found = open(state, command.agreement);
  if (!found.ok) return found;
  const { who, when, how } = command.deed;
  if ([who, when, how].some((field) => field.length > longestWords)) {
    return refuse('text-too-long', { max: longestWords });
  }
  const deed = { who: who.trim(), when: when.trim(), how: how.trim() };
  return ok([{ type: 'deed-set', audience: 'staff', agreement: found.value.id, deed }]);
}

export function proposeAgreement(
  command: Asked<'propose-agreement'>,
  state: HarvestState,
  context: Context,
): Decision {
  const found = open(state, command.agreement);
  if (!found.ok) return found;
  const agreement = found.value;
  if (agreement.contributions.length === 0) return refuse('agreement-without-contributions');
  if (agreement.status === 'published') return refuse('agreement-published');
  const { version } = wordingOf(agreement);
  const { session } = command;
  return ok([
    {
      type: 'agreement-proposed',
      audience: 'staff',
      agreement: agreement.id,
      session,
      version,
      at: context.now,
    },
  ]);
}

export function recordSupport(command: Asked<'record-support'>, state: HarvestState): Decision {
  const agreement = state.agreements.find(({ id }) => id === command.agreement);
  if (!agreement) return refuse('agreement-unknown');
  const { result } = command;
  const known = agreement.support.some((one) => one.session === result.session && one.at === result.at);
  if (known) return ok([]);
  return ok([{ type: 'support-recorded', audience: 'staff', agreement: agreement.id, result }]);
}

export function withdrawAgreement(
  command: Asked<'withdraw-agreement'>,
  state: HarvestState,
  context: Context,
): Decision {
  const found = open(state, command.agreement);
  if (!found.ok) return found;
  if (found.value.publishedVersion !== null) return refuse('agreement-published');
  const reason = command.reason.trim();
  if (isBlank(reason)) return refuse('reason-missing');
  if (reason.length > longestWords) return refuse('text-too-long', { max: longestWords });
  return ok([
    { type: 'agreement-withdrawn', audience: 'staff', agreement: found.value.id, reason, at: context.now },
  ]);
}

export function settleAgreement(
  command: Asked<'settle-agreement'>,
  state: HarvestState,
  context: Context,
): Decision {
  const { agreement: id, version } = command;
  const agreement = state.agreements.find((one) => one.id === id);
  if (!agreement) return refuse('agreement-unknown');
  if (agreement.publishedVersion === version) return ok([]);
  return ok([{ type: 'agreement-settled', audience: 'staff', agreement: id, version, at: context.now }]);
}

/** [H18] The agreement, where it may be published as it stands now. */
export function publishable(
  state: HarvestState,
  id: AgreementId,
): Result<Agreement, Refusal<HarvestRefusalCode>> {
  const found = open(state, id);
  if (!found.ok) return found;
  if (found.value.contributions.length === 0) return refuse('agreement-without-contributions');
  if (found.value.status === 'proposed') return refuse('support-being-asked');
  if (found.value.status === 'not-supported') return refuse('agreement-not-supported');
  return found;
}

function open(state: HarvestState, id: AgreementId): Result<Agreement, Refusal<HarvestRefusalCode>> {
  const agreement = state.agreements.find((candidate) => candidate.id === id);
  if (!agreement) return refuse('agreement-unknown');
  return agreement.status === 'withdrawn' ? refuse('agreement-withdrawn') : ok(agreement);
}

function wording(asked: {
  readonly title: string;
  readonly text: string;
}): Result<{ title: string; text: string }, Refusal<HarvestRefusalCode>> {
  const title = asked.title.trim();
  const text = asked.text.trim();
  if (isBlank(title)) return refuse('agreement-title-missing');
  if (title.length > longestTitle) return refuse('name-too-long', { max: longestTitle });
  return text.length > longestWords ? refuse('text-too-long', { max: longestWords }) : ok({ title, text });
}
