import { useDesk } from './desk.ts';

/** Nothing is being held: says where the tables can be asked, with the way there. */
export function AskLater() {
  const { say, later } = useDesk();
  return (
    <small className="hv-hint">
      {say('harvest.agreement.propose-later')}{' '}
      <a href={later.href}>
        {later.title
          ? say('harvest.agreement.propose-next', { title: later.title })
          : say('harvest.agreement.propose-plan')}
      </a>
    </small>
  );
}
