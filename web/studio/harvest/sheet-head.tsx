import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { wordingOf } from '#domain/harvest/reading.ts';
import type { Agreement } from '#domain/harvest/state.ts';
import { Icon } from '../parts/icon.tsx';
import { AskLater } from './ask-later.tsx';
import { useDesk } from './desk.ts';
import type { Doing } from './sheet.tsx';
import { standingOf } from './standing.ts';
import { liveSession, openCheck } from './tables-asked.ts';

interface Props {
  readonly agreement: Agreement;
  /** A form is open on the sheet: its own button is the one that counts. */
  readonly isBusy: boolean;
  readonly onDo: (doing: Doing) => void;
}

/** How it stands with an agreement, and the next thing to do: at most one filled button. */
export function SheetHead({ agreement, isBusy, onDo }: Props) {
  const { say, may } = useDesk();
  const { number, status, publishedVersion } = agreement;
  const { version } = wordingOf(agreement);
  const isOpen = may && status !== 'withdrawn';
  const hint = publishedHint();
  return (
    <header className="hv-sheet-head">
      <p>
        <b>{say('harvest.agreement.head', { number })}</b>,{' '}
        {say('harvest.agreement.version', {
          version,
          status: say(`harvest.agreement.status.${standingOf(agreement)}`),
        })}
        {hint && <small>. {hint}</small>}
      </p>
      {isOpen && !isBusy && (
        <div className="hv-head-acts">
          <Button className="btn" onPress={() => onDo('reword')}>
            {say('harvest.agreement.reword')}
          </Button>
          <Next agreement={agreement} onDo={onDo} />
          {publishedVersion === null && <More number={number} onWithdraw={() => onDo('withdraw')} />}
        </div>
      )}
    </header>
  );

  function publishedHint(): string {
    if (publishedVersion === null) return '';
    if (status === 'published') return say('harvest.agreement.published');
    return say('harvest.agreement.published-old', { version: publishedVersion });
  }
}

function More({ number, onWithdraw }: { readonly number: number; readonly onWithdraw: () => void }) {
  const { say } = useDesk();
  return (
    <MenuTrigger>
      <Button className="hv-menu-button" aria-label={say('harvest.agreement.menu', { number })}>
        <Icon name="more" />
      </Button>
      <Popover className="hv-pop" placement="bottom end">
        <Menu className="hv-options" onAction={onWithdraw}>
          <MenuItem id="withdraw" className="hv-option">
            {say('harvest.agreement.withdraw')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface NextProps {
  readonly agreement: Agreement;
  readonly onDo: (doing: Doing) => void;
}

function Next({ agreement, onDo }: NextProps) {
  const { say, sessions } = useDesk();
  const check = openCheck(agreement.id, sessions);
  if (check) return <Asking agreement={agreement} {...check} />;
  const { status } = agreement;
  const canAsk = status === 'draft' || status === 'not-supported' || status === 'proposed';
  const bare = agreement.contributions.length === 0;
  if (bare) return <small className="hv-hint">{say('harvest.agreement.propose-empty')}</small>;
  return (
    <>
      {canAsk &&
        (liveSession(sessions) ? (
          <Button className="btn btn-filled" onPress={() => onDo('ask')}>
            {say('harvest.agreement.propose')}
          </Button>
        ) : (
          <AskLater />
        ))}
      {(status === 'draft' || status === 'supported' || status === 'published') && (
        <Button className={status === 'supported' ? 'btn btn-filled' : 'btn'} onPress={() => onDo('publish')}>
          {say(
            agreement.publishedVersion === null
              ? 'harvest.agreement.publish'
              : 'harvest.agreement.publish-again',
          )}
        </Button>
      )}
    </>
  );
}

interface AskingProps {
  readonly agreement: Agreement;
  readonly session: string;
  readonly answered: number;
  readonly asked: number;
}

function Asking({ agreement, session, answered, asked }: AskingProps) {
  const { say, ask } = useDesk();
  return (
    <>
      <small className="hv-hint" role="status">
        {say('harvest.agreement.asking', { answered, asked })}
      </small>
      <Button
        className="btn btn-filled"
        onPress={() => void ask(session, { type: 'close-support', agreement: agreement.id })}
      >
        {say('harvest.agreement.close-question')}
      </Button>
    </>
  );
}
