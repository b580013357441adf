import { keepBefore, keepSettings, readSettings, type Whose } from '#web/media/kept.ts';
import { hasWebRtc, troubleOf } from '#web/media/trouble.ts';
import { offerBlur } from './blur-choice.ts';
import { chime } from './chime.ts';
import { offerDevices } from './device-choice.ts';
import { showMeter } from './meter.ts';

type Outcome = 'done' | 'skipped' | 'listening';
type Step = 'ask' | 'answer' | 'trouble';

/** Walks through the three tests, one open at a time. Nothing of it leaves the device. */
export function runChecks(page: Document, whose: Whose): void {
  const list = page.getElementById('checks');
  if (!list) return;
  const checks = [...list.querySelectorAll<HTMLElement>(':scope > li')];
  const start = (check: HTMLElement, focus: boolean): void => {
    for (const one of checks) if (one !== check) closeDown(one);
    open(check, focus);
  };
  for (const check of checks) {
    const next = (): void => {
      const following = checks.find((one) => !one.dataset.outcome);
      if (following) start(following, true);
    };
    listen(check, whose, next, () => start(check, true));
  }
  if (checks[0]) start(checks[0], false);
  list.hidden = false;
  const local = page.getElementById('checks-local');
  if (local) local.hidden = false;
  const blocked = page.getElementById('checks-blocked');
  if (blocked) blocked.hidden = hasWebRtc();
}

function listen(check: HTMLElement, whose: Whose, next: () => void, again: () => void): void {
  const finish = (outcome: Outcome): void => {
    remember(check, outcome, whose);
    stopUsing(check);
    settle(check, outcome);
    next();
  };
  const does: Record<string, () => void> = {
    play: () => void playTones(check),
    start: () => void tryDevice(check),
    yes: () => finish('done'),
    skip: () => finish('skipped'),
    sound: () => finish('skipped'),
    listen: () => finish('listening'),
    call: () => callMe(),
    no: () => {
      stopUsing(check);
      trouble(check, 'silent');
    },
    again,
  };
  check.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    if (button?.dataset.do) does[button.dataset.do]?.();
  });
}

/** How somebody takes part from here on; the evening's own page begins with it. */
function remember(check: HTMLElement, outcome: Outcome, whose: Whose): void {
  const { mode } = readSettings();
  const works = outcome === 'done';
  if (check.dataset.check === 'hear' && works) keepBefore(whose, { microphone: false, camera: false });
  if (outcome === 'listening') keepSettings({ mode: 'listen' });
  if (check.dataset.check === 'speak' && works && mode === 'listen') keepSettings({ mode: 'picture' });
  if (check.dataset.check === 'show' && works) keepSettings({ mode: 'picture' });
  if (check.dataset.step === 'trouble' && check.dataset.check === 'show' && !works)
    keepSettings({ mode: mode === 'listen' ? mode : 'sound' });
}

function callMe(): void {
  const form = document.getElementById('call-me') as HTMLFormElement | null;
  form?.requestSubmit();
  form?.scrollIntoView({ block: 'end' });
}

async function playTones(check: HTMLElement): Promise<void> {
  showStep(check, 'answer', true);
  try {
    await chime(readSettings().devices.speaker);
  } catch {
    showStep(check, 'trouble', true);
  }
}

async function tryDevice(check: HTMLElement): Promise<void> {
  try {
    if (check.dataset.check === 'speak') await listenToVoice(check);
    else await showPicture(check);
    await offerDevices(check, () => tryAnew(check));
  } catch (error) {
    trouble(check, troubleOf(error));
  }
}

/** Ideal, not exact: what is unplugged since gives way to what there is. */
function chosen(kind: 'microphone' | 'camera'): MediaTrackConstraints | null {
  const deviceId = readSettings().devices[kind];
  return deviceId === null ? null : { deviceId };
}

const using = new Map<HTMLElement, () => void>();

async function listenToVoice(check: HTMLElement): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: chosen('microphone') ?? true });
  showStep(check, 'answer', true);
  const picture = check.querySelector<SVGSVGElement>('[data-meter]');
  const meter = picture ? showMeter(picture, stream) : null;
  using.set(check, () => {
    meter?.stop();
    release(stream);
  });
}

async function showPicture(check: HTMLElement): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { width: 640, ...(chosen('camera') ?? { facingMode: 'user' }) },
  });
  offerBlur(check, stream);
  const picture = check.querySelector('video');
  if (picture) {
    picture.srcObject = stream;
    void picture.play().catch(() => undefined);
  }
  showStep(check, 'answer', true);
  using.set(check, () => {
    if (picture) picture.srcObject = null;
    release(stream);
  });
}

const release = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};

function stopUsing(check: HTMLElement): void {
  using.get(check)?.();
  using.delete(check);
}

/** Another device was chosen while one was in use. */
function tryAnew(check: HTMLElement): void {
  if (!using.has(check)) return;
  stopUsing(check);
  void tryDevice(check);
}

/** The page is left, or the evening begins: nothing keeps listening or looking. */
export function stopAll(): void {
  for (const stop of using.values()) stop();
  using.clear();
}

function trouble(check: HTMLElement, why: string): void {
  for (const sentence of check.querySelectorAll<HTMLElement>('[data-trouble]'))
    sentence.hidden = sentence.dataset.trouble !== why;
  showStep(check, 'trouble', true);
}

function showStep(check: HTMLElement, step: Step, focus: boolean): void {
  check.dataset.step = step;
  for (const part of check.querySelectorAll<HTMLElement>('[data-step]')) {
    part.hidden = part.dataset.step !== step;
    if (!focus || part.hidden) continue;
    part.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    // what is asked and its answers, clear of what lies over the bottom of the page; no further than needed
    part.scrollIntoView({ block: 'nearest' });
  }
}

function open(check: HTMLElement, focus: boolean): void {
  delete check.dataset.outcome;
  check.className = 'is-now';
  check.setAttribute('aria-current', 'step');
  only(check, null);
  for (const part of check.querySelectorAll<HTMLElement>('.do')) part.hidden = false;
  void offerDevices(check, () => tryAnew(check));
  showStep(check, 'ask', focus);
}

function closeDown(check: HTMLElement): void {
  stopUsing(check);
  check.removeAttribute('aria-current');
  for (const part of check.querySelectorAll<HTMLElement>('.do')) part.hidden = true;
  if (!check.dataset.outcome) {
    check.className = '';
    only(check, 'later');
  }
}

function settle(check: HTMLElement, outcome: Outcome): void {
  check.dataset.outcome = outcome;
  check.className = outcome === 'done' ? 'ok' : 'skipped';
  closeDown(check);
  only(check, outcome);
}

/** Shows the one sentence of how it went, and the way to do it again. */
function only(check: HTMLElement, state: Outcome | 'later' | null): void {
  for (const sentence of check.querySelectorAll<HTMLElement>('[data-state]'))
    sentence.hidden = sentence.dataset.state !== state;
  const again = check.querySelector<HTMLElement>('[data-do=again]');
  if (again) again.hidden = state === null || state === 'later';
}
