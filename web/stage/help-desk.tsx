import { waitsForCall } from '#domain/session/help/call-back.ts';
import type { HelpRequest } from '#domain/session/state.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { colourOf } from '#web/ui/table-colour.ts';
import { duration } from '#wording/times.ts';
import { useAct, useControl, useNameOf } from './control.ts';
import { helpKindOf, helpList } from './help-list.ts';
import { NumberToCall } from './number-to-call.tsx';

const icons = { open: 'warning', claimed: 'hand', resolved: 'check' } as const;

function HelpAct({ request, act }: { request: HelpRequest; act: ReturnType<typeof useAct>['act'] }) {
  const { me, may, say } = useControl();
  const nameOf = useNameOf();
  const { state, id } = request;
  if (state.is === 'open') {
    if (!may.run) return <span />;
    const urgent = request.kind === 'safety' ? 'filled' : 'normal';
    return (
      <Button kind={urgent} onPress={() => void act({ type: 'claim-help', id })}>
        {say('stage.help.claim')}
      </Button>
    );
  }
  if (state.is === 'claimed' && state.by === me) {
    return (
      <Button onPress={() => void act({ type: 'resolve-help', id })}>{say('stage.help.resolve')}</Button>
    );
  }
  return <small>{state.by === me ? say('stage.help.you') : nameOf(state.by)}</small>;
}

function HelpRow({ request }: { request: HelpRequest }) {
  const { now, may, say } = useControl();
  const name = useNameOf()(request.person);
  const { act, problem } = useAct();
  const { state, table, words } = request;
  const until = state.is === 'resolved' ? state.at : now;
  return (
    <li className="help-row">
      <span className={`st ${state.is}`}>
        <Icon name={icons[state.is]} />
        {say(`stage.help.${state.is}`)}
      </span>
      {table === null ? (
        <span />
      ) : (
        <span className={`chip ${colourOf(table)}`}>
          <span className="sr">{say('stage.help.table', { number: table })}</span>
          <span aria-hidden="true">{table}</span>
        </span>
      )}
      <span className="help-words">
        {say('stage.help.from', { name, words: words || say(helpKindOf(request)) })}
        {may.run && waitsForCall(request) && (
          <span className="help-number">
            <NumberToCall request={request} />
          </span>
        )}
        {problem && <span className="problem">{problem}</span>}
      </span>
      <time>{duration(until - request.askedAt)}</time>
      <HelpAct request={request} act={act} />
    </li>
  );
}

/** Help requests: open, claimed, resolved. */
export function HelpDesk() {
  const { state, say } = useControl();
  const count = (is: HelpRequest['state']['is']) =>
    state.help.filter((request) => request.state.is === is).length;
  const list = helpList(state.help);
  return (
    <section aria-label={say('stage.help.title')}>
      <header>
        <h2>{say('stage.help.title')}</h2>
        <span className="xs">
          {list.length === 0
            ? say('stage.help.none')
            : say('stage.help.count', {
                open: count('open'),
                claimed: count('claimed'),
                resolved: count('resolved'),
              })}
        </span>
      </header>
      <ul className="help-list">
        {list.map((request) => (
          <HelpRow key={request.id} request={request} />
        ))}
      </ul>
    </section>
  );
}
