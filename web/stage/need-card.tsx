import type { Table } from '#domain/session/state.ts';
import { Button } from '#web/ui/button.tsx';
import type { IconName } from '#web/ui/icon-shapes.ts';
import { Icon } from '#web/ui/icons.tsx';
import { duration } from '#wording/times.ts';
import { useAct, useControl, useNameOf } from './control.ts';
import { MiniRound } from './mini-round.tsx';
import type { Need, NeedReason } from './needs.ts';

const icons: Record<NeedReason, IconName> = {
  safety: 'safe',
  help: 'hand',
  'facilitator-away': 'people',
  'nothing-written': 'talk',
  'not-stepping': 'clock',
  ahead: 'play',
};

function useReason(table: Table, need: Need | null): string {
  const { say } = useControl();
  const nameOf = useNameOf();
  if (!need) return say('stage.need.say.settled');
  if (need.reason === 'help' && need.help) {
    if (need.help.words) return say('stage.need.say.quote', { words: need.help.words });
    return say('stage.need.say.help', { name: nameOf(need.help.person) });
  }
  if (need.reason === 'facilitator-away' && table.facilitator) {
    const gone = say('stage.need.say.facilitator-away', { name: nameOf(table.facilitator) });
    if (!table.noteTaker) return gone;
    return `${gone} ${say('stage.need.say.takeOver', { name: nameOf(table.noteTaker) })}`;
  }
  const reason = need.reason === 'help' || need.reason === 'facilitator-away' ? 'safety' : need.reason;
  return say(`stage.need.say.${reason}`);
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
  const { say, may, writeTo } = useControl();
  const nameOf = useNameOf();
  const { act, problem } = useAct();
  const { number, noteTaker } = table;
  const claim = may.run ? need?.help : null;
  const takesOver = may.run && need?.reason === 'facilitator-away' ? noteTaker : null;
  return (
    <>
      <div className="acts">
        {claim && (
          <Button kind="filled" onPress={() => void act({ type: 'claim-help', id: claim.id })}>
            {say('stage.need.claim')}
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
        {table.videoLink && (
          <a
            className="btn"
            href={table.videoLink}
            target="_blank"
            rel="noreferrer"
            aria-label={say('stage.need.visitTable', { number })}
          >
            {say('stage.need.visit')}
          </a>
        )}
      </div>
      {problem && <p className="problem">{problem}</p>}
    </>
  );
}

/** A table that asks for the lead facilitator: large, with the reason and one act. Null: it was settled meanwhile. */
export function NeedCard({ table, need, onOpen }: { table: Table; need: Need | null; onOpen: () => void }) {
  const { now, say } = useControl();
  const reason = useReason(table, need);
  return (
    <article className={`card need ${need?.level ?? 'settled'}`} aria-label={say('common.tableNamed', table)}>
      <p className="why">
        <Icon name={need ? icons[need.reason] : 'check'} />
        {say(need ? `stage.need.${need.reason}` : 'stage.need.settled')}
        {need && <time>{duration(now - need.since)}</time>}
      </p>
      <MiniRound table={table} onOpen={onOpen} />
      <div className="say">
        <h3>{table.name}</h3>
        <p>{reason}</p>
        <Progress table={table} />
      </div>
      <Acts table={table} need={need} />
    </article>
  );
}
