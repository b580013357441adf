import { duration } from '#wording/times.ts';
import { Voices } from './voices.ts';
import { WhoSpeaks } from './who-speaks.ts';

/** Several times a second: voices are kept in time, and who speaks is shown. */
const every = 200;

/**
 * One recording of a table, heard as one conversation. All words stand on the page, by their `data-…` names; nothing
 * is fetched before somebody presses to listen.
 */
export function hearTogether(part: HTMLElement): void {
  const find = <Found extends HTMLElement>(name: string) => part.querySelector<Found>(`[data-${name}]`);
  const play = find<HTMLButtonElement>('play');
  const seek = find<HTMLInputElement>('seek');
  const clock = find('clock');
  const people = [...part.querySelectorAll<HTMLElement>('[data-voice]')];
  if (!play || !seek || !clock) return;
  let made: { readonly voices: Voices; readonly who: WhoSpeaks } | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;

  const show = (): void => {
    const at = made?.voices.at ?? Number(seek.value);
    const isPlaying = made?.voices.isPlaying ?? false;
    seek.value = String(at);
    clock.textContent = lasting(at);
    const text = (isPlaying ? play.dataset.pause : play.dataset.play) ?? '';
    if (play.textContent !== text) play.textContent = text;
    const speaking = isPlaying ? made?.who.now() : undefined;
    for (const [index, person] of people.entries()) setSpeaking(person, speaking?.[index] ?? false);
    if (!isPlaying) clearInterval(timer);
  };
  /** What a screen reader reads of the bar; not with every second that passes. */
  const tell = (): void =>
    seek.setAttribute('aria-valuetext', (seek.dataset.told ?? '').replace('#', lasting(Number(seek.value))));

  const listen = async (): Promise<void> => {
    made ??= begin(people);
    if (!made) return;
    const { voices, who } = made;
    if (voices.at === 0) voices.seek(Number(seek.value));
    void who.wake();
    const starting = voices.play();
    clearInterval(timer);
    timer = setInterval(() => {
      voices.keep();
      show();
    }, every);
    show();
    const failed = await starting.then(
      () => false,
      () => true,
    );
    const problem = find('failed');
    if (problem) problem.hidden = !failed;
    show();
  };

  play.addEventListener('click', () => {
    if (made?.voices.isPlaying) made.voices.pause();
    else void listen();
    show();
    tell();
  });
  seek.addEventListener('input', () => {
    made?.voices.seek(Number(seek.value));
    show();
    tell();
  });
  show();
  tell();
  part.hidden = false;
}

function begin(people: readonly HTMLElement[]): { voices: Voices; who: WhoSpeaks } | null {
  const players = people.map(({ dataset }) => new Audio(dataset.voice));
  const [first, ...others] = players.map((player, at) => ({
    player,
    length: Number(people[at]?.dataset.seconds),
  }));
  return first ? { voices: new Voices([first, ...others]), who: new WhoSpeaks(players) } : null;
}

/** By a word beside the name as well: colour alone says it to few. */
function setSpeaking(person: HTMLElement, speaks: boolean): void {
  person.classList.toggle('is-speaking', speaks);
  const word = person.querySelector<HTMLElement>('[data-now]');
  if (word && word.hidden === speaks) word.hidden = !speaks;
}

const lasting = (seconds: number): string => duration(Math.floor(seconds) * 1_000);
