import { useState } from 'react';
import { isHere } from '#domain/session/find.ts';
import { isOnPage } from '#web/media/is-on-page.ts';
import { MeetingAgain } from '#web/media/link/meeting-link.tsx';
import { OwnButtons } from '#web/media/own-buttons.tsx';
import { SettingsButton } from '#web/media/settings-button.tsx';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { Monogram } from '#web/ui/monogram.tsx';
import { colourOf } from '#web/ui/table-colour.ts';
import { tableTitle } from '#wording/table-called.ts';
import { useDesk } from './desk.ts';
import { HelpSheet } from './help-sheet.tsx';

function LastMessage() {
  const { state, view, say, times } = useDesk();
  const message = state.messages.at(-1);
  if (!message) return null;
  const hour = times.hour(message.at);
  const name = view.names[message.by];
  return (
    <p className="word">
      <Icon name="voice" />
      <span>
        <span className="meta">
          {name ? say('table.message.by', { name, hour }) : say('table.message.lead', { hour })}
        </span>
        {message.text}
      </span>
    </p>
  );
}

function OwnSound() {
  const { state, say } = useDesk();
  if (state.status === 'closed') return null;
  return (
    <section className="desk-sound" aria-label={say('media.own')}>
      <OwnButtons />
      <SettingsButton short />
    </section>
  );
}

export function Header() {
  const { state, table, view, help, say } = useDesk();
  const [asking, setAsking] = useState(false);
  const here = table.seats.filter((seat) => isHere(seat, view.online));
  return (
    <header className="desk-head">
      <Monogram of={state.occasion.organisation} />
      <p className="desk-project">
        <b>{state.occasion.projectTitle}</b>
        <span className="meta">{state.occasion.title}</span>
      </p>
      <span className="sep" />
      <span className={`badge ${colourOf(table.number)}`} aria-hidden="true">
        {table.number}
      </span>
      <p>
        <b>{tableTitle(say, table)}</b>
        <span className="meta">{say('table.here', { here: here.length, seats: table.seats.length })}</span>
      </p>
      {isOnPage(state) ? <OwnSound /> : <MeetingAgain />}
      <LastMessage />
      <Button
        className="help"
        icon="ring"
        hint={help ? say('table.help.call', { number: help }) : undefined}
        onPress={() => setAsking(true)}
      >
        {say('table.help')}
      </Button>
      <HelpSheet isOpen={asking} onClose={() => setAsking(false)} />
    </header>
  );
}
