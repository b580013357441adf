import { useState } from 'react';
import type { ScreenLink } from '#protocol/http.ts';
import { isOnPage } from '#web/media/is-on-page.ts';
import { OwnButtons } from '#web/media/own-buttons.tsx';
import { Button } from '#web/ui/button.tsx';
import type { IconName } from '#web/ui/icon-shapes.ts';
import { Icon } from '#web/ui/icons.tsx';
import { Pieces } from '#web/ui/pieces.tsx';
import type { Piece } from '#wording/say.ts';
import { attendanceOf } from './attendance.ts';
import { useControl } from './control.ts';
import { OwnMenu } from './own-menu.tsx';

/** A number with its sign; where the bar has no room for the words, the pointer finds them. */
function Count({ icon, words }: { icon: IconName; words: readonly Piece[] }) {
  const whole = words.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('');
  return (
    <span title={whole}>
      <Icon name={icon} /> <Pieces of={words} />
    </span>
  );
}

function Roll() {
  const { state, view, say } = useControl();
  const { here, expected, online, library, phone } = attendanceOf(state, view.online);
  return (
    <p className="roll push">
      <span>
        <Pieces of={say.pieces('stage.bar.residents', { here, expected })} />
      </span>
      <Count icon="screen" words={say.pieces('stage.bar.online', { count: online })} />
      <Count icon="book" words={say.pieces('stage.bar.library', { count: library })} />
      <Count icon="phone" words={say.pieces('stage.bar.phone', { count: phone })} />
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
  const { state, say, times } = useControl();
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
      <span className="xs day">{times.day(occasion.startsAt)}</span>
      <Roll />
      <nav className="seg" aria-label={say('stage.bar.view')}>
        <a href="#now" aria-current="page">
          {say('stage.bar.stage')}
        </a>
        <a href="#technique">{say('stage.bar.technique')}</a>
        <BigScreen />
      </nav>
      {state.status !== 'closed' && isOnPage(state) && (
        <section className="bar-sound" aria-label={say('media.own')}>
          <OwnButtons />
        </section>
      )}
      <OwnMenu />
    </header>
  );
}
