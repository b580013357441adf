import { useEffect, useMemo, useState } from 'react';
import type { HarvestCommand } from '#domain/harvest/commands.ts';
import { mayExport, mayHarvest } from '#domain/harvest/rights.ts';
import type { Agreement } from '#domain/harvest/state.ts';
import type { AgreementId, ContributionId, ProjectId, SessionId } from '#domain/kernel/ids.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import type { Connection, Outcome } from '../../connection/connection.ts';
import { useView } from '../../connection/react.ts';
import { csvPath } from '../api.ts';
import type { Desk, Drafting, Later } from './desk.ts';
import { type OwnStep, ownStep, stepToUndo, undoLasts } from './own-step.ts';
import type { HarvestSay } from './say.ts';
import { refsOf, slipsOf, tableCount, themedIn } from './slips.ts';

export type Refused = Extract<Outcome, { ok: false }>;

export interface DeskSources {
  readonly connection: Connection;
  readonly project: ProjectId;
  readonly publish: (agreement: AgreementId) => Promise<Outcome>;
  readonly later: Later;
}

/** The desk as the live connection fills it, and the last refusal until something succeeds. */
export function useDeskOf(
  { connection, project, publish, later }: DeskSources,
  say: HarvestSay,
): { readonly desk: Desk; readonly refused: Refused | null } {
  const { harvest, sessions, you } = useView(connection);
  const [chosen, setChosen] = useState<AgreementId | null>(null);
  const [drafting, draftFrom] = useState<Drafting | null>(null);
  const [picked, pick] = useState<ReadonlySet<ContributionId>>(new Set());
  const [dragging, drag] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [own, took] = useState<OwnStep | null>(null);
  useEffect(() => {
    if (!own) return;
    const over = setTimeout(() => took(null), undoLasts);
    return () => clearTimeout(over);
  }, [own]);
  const slips = useMemo(() => slipsOf(sessions), [sessions]);
  const themed = useMemo(() => themedIn(harvest), [harvest]);

  const told = async (outcome: Promise<Outcome>): Promise<Outcome> => {
    const result = await outcome;
    setRefused(result.ok ? null : result);
    return result;
  };
  const change = (command: HarvestCommand) => {
    took(command.type === 'undo-grouping' ? null : ownStep(harvest, Date.now()));
    return told(connection.send(`harvest:${project}`, command));
  };
  const ask = (session: SessionId, command: SessionCommand) => {
    took(null);
    return told(connection.send(`session:${session}`, command));
  };
  const last = stepToUndo(harvest, own, Date.now());
  const me = { person: you?.person ?? '', roles: you?.roles ?? [] };
  const may = you !== null && mayHarvest(me);
  const open = harvest.agreements.find(({ id }) => id === chosen) ?? firstToWorkOn(harvest.agreements);
  const toAgreement: Desk['toAgreement'] = (contributions, onMade) => {
    if (!open) return draftFrom({ contributions, onMade });
    const refs = refsOf(contributions, slips);
    void change({ type: 'link-contributions', agreement: open.id, contributions: refs });
    onMade();
  };
  const desk: Desk = {
    say,
    harvest,
    sessions,
    slips,
    themed,
    tables: tableCount(sessions),
    picked,
    pick,
    later,
    may,
    csv: mayExport(me) ? csvPath(project, say.language) : null,
    open,
    toAgreement,
    openAgreement: (id) => {
      setChosen(id);
      draftFrom(null);
    },
    drafting,
    dragging,
    drag,
    draftFrom,
    change,
    ask,
    publish: (agreement) => {
      took(null);
      return told(publish(agreement));
    },
    last: may ? last : null,
    undo: last && may ? () => void change({ type: 'undo-grouping', step: last.id }) : null,
  };
  return { desk, refused };
}

/** The first that is not finished yet; else the first. */
const firstToWorkOn = (agreements: readonly Agreement[]): Agreement | null =>
  agreements.find(({ status }) => status !== 'published' && status !== 'withdrawn') ?? agreements[0] ?? null;
