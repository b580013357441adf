import { mediaKindOf } from '#domain/session/sound/place.ts';
import type { HelpRequest, Table } from '#domain/session/state.ts';
import { MeetingLink } from '#web/media/link/meeting-link.tsx';
import { Button } from '#web/ui/button.tsx';
import type { IconName } from '#web/ui/icon-shapes.ts';
import { Icon } from '#web/ui/icons.tsx';
import { tableName, tableTitle } from '#wording/table-called.ts';
import { duration } from '#wording/times.ts';
import { useAct, useControl, useNameOf } from './control.ts';
import { helpKindOf } from './help-list.ts';
import { standInOf } from './here.ts';
import { MiniRound } from './mini-round.tsx';
import type { Need, NeedReason } from './needs.ts';

const icons: Record<NeedReason, IconName> = {
  safety: 'safe',
  help: 'hand',
  'facilitator-away': 'people',
  'facilitator-expected': 'people',
  'no-facilitator': 'people',
  claimed: 'hand',
  'nothing-written': 'talk',
  'not-stepping': 'clock',
  ahead: 'play',
};

const withoutFacilitator: readonly NeedReason[] = [
  'facilitator-away',
  'facilitator-expected',
  'no-facilitator',
];

const asksForFacilitator = (need: Need | null): boolean =>
  need !== null && withoutFacilitator.includes(need.reason);

/** What somebody took on for this table and did not solve yet, with who has it. */
function useTakenOn(table: Table): string | null {
  const { state, say } = useControl();
  const nameOf = useNameOf();
  const words = (request: HelpRequest): string =>
    request.state.is === 'claimed'
      ? `${say(helpKindOf(request))}. ${say('stage.need.say.claimed', { name: nameOf(request.state.by) })}`
      : '';
  return (
    state.help
      .filter((one) => one.table === table.number)
      .map(words)
      .filter(Boolean)
      .join(' ') || null
  );
}

function useReason(table: Table, need: Need | null, takenOn: string | null): string {
  const { view, say } = useControl();
  const nameOf = useNameOf();
  if (!need) return say(table.seats.length === 0 ? 'stage.need.say.empty' : 'stage.need.say.settled');
  if (need.reason === 'claimed') return takenOn ?? '';
  if (need.reason === 'help') {
    if (need.help?.words) return say('stage.need.say.quote', { words: need.help.words });
    return say('stage.need.say.help', { name: nameOf(need.help?.person ?? '') });
  }
  const reason =
    need.reason === 'facilitator-away' || need.reason === 'facilitator-expected'
      ? say(`stage.need.say.${need.reason}`, { name: nameOf(table.facilitator ?? '') })
      : say(`stage.need.say.${need.reason}`);
  const standIn = asksForFacilitator(need) ? standInOf(table, view.online) : null;
  return standIn ? `${reason} ${say('stage.need.say.takeOver', { name: nameOf(standIn) })}` : reason;
}

function Progress({ table }: { table: Table }) {
  const { state, say } = useControl();
  const item = state.status === 'live' ? state.items[state.clock.item] : undefined;
  const said = table.contributions.filter((words) => words.item === item?.id).length;
  const steps = item?.steps.length ?? 0;
  const words = [
    steps > 0 ? say('stage.need.step', { step: Math.min(table.step + 1, steps), of: steps }) : '',
    say('stage.need.said', { count: said }),
  ];
  return <small>{words.filter(Boolean).join(', ')}</small>;
}

/** One act that fits the reason; beside it the way to the table itself. */
function Acts({ table, need }: { table: Table; need: Need | null }) {
  const { state, view, me, say, may, writeTo } = useControl();
  const nameOf = useNameOf();
  const { act, problem } = useAct();
  const { number } = table;
  const asked = may.run ? (need?.help ?? null) : null;
  const claim = asked?.state.is === 'open' ? asked : null;
  const solve = asked?.state.is === 'claimed' && asked.state.by === me ? asked : null;
  const takesOver = may.run && asksForFacilitator(need) ? standInOf(table, view.online) : null;
  return (
    <>
      <div className="acts">
        {claim && (
          <Button kind="filled" onPress={() => void act({ type: 'claim-help', id: claim.id })}>
            {say('stage.need.claim')}
          </Button>
        )}
        {solve && (
          <Button onPress={() => void act({ type: 'resolve-help', id: solve.id })}>
            {say('stage.help.resolve')}
          </Button>
        )}
        {takesOver && (
          <Button
            kind="filled"
            onPress={() =>
              void act({ type: 'take-role', table: number, person: takesOver, role: 'facilitator' })
            }
          >
            {say('stage.need.takeOver', { name: nameOf(takesOver) })}
          </Button>
        )}
        {may.run && !claim && !takesOver && (
          <Button aria-label={say('stage.need.messageTo', { number })} onPress={() => writeTo(number)}>
            {say('stage.need.message')}
          </Button>
        )}
        {mediaKindOf(state) === 'link' && (
          <MeetingLink
            link={table.videoLink}
            title={say('media.meeting.window')}
            label={say('stage.need.visitTable', { number })}
          >
            {say('stage.need.visit')}
          </MeetingLink>
        )}
      </div>
      {problem && <p className="problem">{problem}</p>}
    </>
  );
}

/** A table that asks for the lead facilitator: large, with the reason and one act. Null: it was settled meanwhile. */
export function NeedCard({ table, need, onOpen }: { table: Table; need: Need | null; onOpen: () => void }) {
  const { now, say } = useControl();
  const takenOn = useTakenOn(table);
  const reason = useReason(table, need, takenOn);
  const without = table.seats.length === 0 ? 'empty' : 'settled';
  const sign = { empty: 'chair', settled: 'check' } as const;
  return (
    <article className={`card need ${need?.level ?? without}`} aria-label={tableTitle(say, table)}>
      <p className="why">
        <Icon name={need ? icons[need.reason] : sign[without]} />
        {say(`stage.need.${need?.reason ?? without}`)}
        {need && !need.unsure && <time>{duration(now - need.since)}</time>}
      </p>
      <MiniRound table={table} onOpen={onOpen} />
      <div className="say">
        <h3>{tableName(say, table)}</h3>
        <p>{reason}</p>
        {takenOn && need?.reason !== 'claimed' && <p>{takenOn}</p>}
        <Progress table={table} />
      </div>
      <Acts table={table} need={need} />
    </article>
  );
}
