import { useState } from 'react';
import type { ScreenLink } from '#protocol/http.ts';
import { isOnPage } from '#web/media/is-on-page.ts';
import { OwnButtons } from '#web/media/own-buttons.tsx';
import { SettingsButton } from '#web/media/settings-button.tsx';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { Pieces } from '#web/ui/pieces.tsx';
import { attendanceOf } from './attendance.ts';
import { useControl } from './control.ts';

function Roll() {
  const { state, view, say } = useControl();
  const { here, expected, online, library, phone } = attendanceOf(state.tables, view.online);
  return (
    <p className="roll push">
      <span>
        <Pieces of={say.pieces('stage.bar.residents', { here, expected })} />
      </span>
      <span>
        <Icon name="screen" /> <Pieces of={say.pieces('stage.bar.online', { count: online })} />
      </span>
      <span>
        <Icon name="book" /> <Pieces of={say.pieces('stage.bar.library', { count: library })} />
      </span>
      <span>
        <Icon name="phone" /> <Pieces of={say.pieces('stage.bar.phone', { count: phone })} />
      </span>
    </p>
  );
}

/** Asks for a fresh link and shows the big screen in a window of its own, to be dragged to the beamer. */
function BigScreen() {
  const { state, say } = useControl();
  const [failed, setFailed] = useState(false);
  const open = async () => {
    const place = window.open('', '_blank');
    const answer = await fetch(`/v1/sessions/${state.occasion.session}/screen-link`, {
      method: 'POST',
    }).catch(() => null);
    setFailed(!answer?.ok);
    if (!answer?.ok) return place?.close();
    const { url } = (await answer.json()) as ScreenLink;
    if (place) place.location.href = url;
    else location.href = url;
  };
  return (
    <>
      <Button onPress={() => void open()}>{say('stage.bar.screen')}</Button>
      {failed && <span className="problem">{say('stage.bar.screenFailed')}</span>}
    </>
  );
}

export function Bar() {
  const { state, view, me, say, times } = useControl();
  const { occasion } = state;
  return (
    <header className="bar">
      <span className="org">{occasion.organisation}</span>
      <span className="slash" aria-hidden="true">
        /
      </span>
      <h1>
        {occasion.projectTitle}: {occasion.title}
      </h1>
      <span className="xs">{times.day(occasion.startsAt)}</span>
      <Roll />
      <nav className="seg" aria-label={say('stage.bar.view')}>
        <a href="#now" aria-current="page">
          {say('stage.bar.stage')}
        </a>
        <a href="#technique">{say('stage.bar.technique')}</a>
        <BigScreen />
      </nav>
      {view.you && view.you.roles.length > 0 && (
        <a className="to-studio" href={`/studio/p/${occasion.project}/meetings`}>
          {say('stage.bar.studio')}
        </a>
      )}
      {state.status !== 'closed' && isOnPage(state) && (
        <section className="bar-sound" aria-label={say('media.own')}>
          <OwnButtons />
          <SettingsButton short />
        </section>
      )}
      {view.names[me] && <span className="xs">{view.names[me]}</span>}
    </header>
  );
}
