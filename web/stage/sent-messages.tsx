import type { Message } from '#domain/session/state.ts';
import { Pieces } from '#web/ui/pieces.tsx';
import { useControl } from './control.ts';

function useDelivery(): (message: Message) => React.ReactNode {
  const { view, say } = useControl();
  return ({ id }) => {
    const receipt = view.counts.receipts[id];
    if (receipt === undefined) return say('stage.message.counting');
    if (receipt === null) return say('stage.message.forgotten');
    if (receipt.of === 0) return say('stage.message.nobody');
    const under = receipt.of - receipt.got;
    return (
      <>
        <span className="got">
          <Pieces of={say.pieces('stage.message.got', receipt)} />
        </span>{' '}
        {under > 0 && <Pieces of={say.pieces('stage.message.under', { count: under })} />}
      </>
    );
  };
}

/** The last messages, and on how many screens each arrived. */
export function SentMessages() {
  const { state, say, times } = useControl();
  const delivery = useDelivery();
  const reader = (to: Message['to']): string => {
    if (to === 'everyone') return '';
    return to === 'facilitators'
      ? say('stage.message.toFacilitators')
      : say('stage.message.toTable', { number: to });
  };
  return (
    <ul className="sent">
      {[...state.messages]
        .reverse()
        .slice(0, 3)
        .map((message) => (
          <li key={message.id}>
            <time dateTime={times.machine(message.at)}>{times.clock(message.at)}</time>
            <span>
              {say('stage.message.sent', { text: message.text })} <small>{reader(message.to)}</small>
              <br />
              {delivery(message)}
            </span>
          </li>
        ))}
    </ul>
  );
}
