import { useStudio } from '../studio.ts';

/** Where mails go when no mail server is set; nothing where they simply leave. */
export function MailsAre() {
  const { say, me } = useStudio();
  if (me.mails === 'waiting') return <p className="hint">{say('studio-people.send.waiting')}</p>;
  if (!me.mailbox) return null;
  return (
    <p className="hint">
      {say('studio-people.send.mailbox')} <a href={me.mailbox}>{say('studio-people.send.mailboxOpen')}</a>
    </p>
  );
}
