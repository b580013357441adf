import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { nothing } from '../html.ts';
import { joinIcon } from './icons.ts';
import { unbroken } from './parts.ts';
import type { JoinSay } from './say.ts';

/**
 * Three tests of sound and picture, one open at a time. All sentences stand here, hidden until
 * `web/participant/lobby.ts` shows them by their `data-…` names; without JavaScript the telephone is offered.
 */
export const checksPart = (say: JoinSay, help: string): Html => html`<section aria-labelledby="checks-title">
<h2 class="sr" id="checks-title">${say('join.check.title')}</h2>
<noscript><p class="join-note">${say('join.check.noScript')}</p></noscript>
<ol class="checks" id="checks" hidden>
${hearing(say, help)}
${speaking(say, help)}
${showing(say, help)}
</ol>
<p class="hint" id="checks-local" hidden>${say('join.check.local')}</p>
<p class="join-note" id="checks-blocked" hidden>${say('join.check.blocked')} ${way(say, help)}</p>
</section>`;

interface Check {
  readonly name: 'hear' | 'speak' | 'show';
  readonly number: number;
  readonly title: string;
  readonly later: string;
  readonly again: string;
  readonly done: string;
  readonly skipped: string;
}

/** The line of one test: its number or tick, what it asks, and how it went. */
const check = (say: JoinSay, of: Check, steps: Html): Html => html`<li data-check="${of.name}">
<span class="mark" aria-hidden="true"><span>${of.number}</span>${joinIcon('check')}</span>
<h3>${of.title}</h3>
<p class="state" data-state="later">${of.later}</p>
<p class="state" data-state="done" role="status" hidden>${of.done}</p>
<p class="state" data-state="skipped" role="status" hidden>${of.skipped}</p>
${of.name === 'speak' ? html`<p class="state" data-state="listening" role="status" hidden>${say('join.check.listening')}</p>` : nothing}
<button class="btn btn-quiet again" type="button" data-do="again" aria-label="${of.again}" hidden>${say('join.check.again')}</button>
<div class="do" hidden>${steps}${deviceChoice(say, of.name)}</div>
</li>`;

const devices = { hear: 'speaker', speak: 'microphone', show: 'camera' } as const;

/** `lobby.ts` fills it with what the browser names, where there is something to choose. */
const deviceChoice = (say: JoinSay, name: Check['name']): Html =>
  html`<label class="device" data-device="${devices[name]}" hidden>${say(`join.check.device.${devices[name]}`)}<select class="btn"><option value="">${say('join.check.device.any')}</option></select></label>`;

const button = (does: string, text: string, filled = false): Html =>
  html`<button class="btn${filled ? ' btn-filled' : ''}" type="button" data-do="${does}">${text}</button>`;

const step = (name: string, body: Html): Html =>
  html`<div class="step" data-step="${name}" hidden>${body}</div>`;

const hearing = (say: JoinSay, help: string): Html =>
  check(
    say,
    {
      name: 'hear',
      number: 1,
      title: say('join.check.hear.title'),
      later: say('join.check.hear.say'),
      again: say('join.check.againHear'),
      done: say('join.check.hear.done'),
      skipped: say('join.check.speak.skipped'),
    },
    html`${step('ask', html`<p class="main-act">${say('join.check.hear.say')}</p>${button('play', say('join.check.hear.play'), true)}`)}
${step('answer', html`<p class="main-act">${say('join.check.hear.title')}</p><div class="yn">${button('yes', say('join.check.yes'), true)}${button('no', say('join.check.hear.no'))}</div>`)}
${step('trouble', html`<p class="problem" role="alert">${say('join.check.hear.help')}</p>${wayOut(say, help)}<div class="yn">${button('play', say('join.check.retry'), true)}${button('skip', say('join.check.speak.skip'))}</div>`)}`,
  );

const speaking = (say: JoinSay, help: string): Html =>
  check(
    say,
    {
      name: 'speak',
      number: 2,
      title: say('join.check.speak.title'),
      later: say('join.check.speak.later'),
      again: say('join.check.againSpeak'),
      done: say('join.check.speak.done'),
      skipped: say('join.check.speak.skipped'),
    },
    html`${step('ask', html`<p class="main-act">${say('join.check.speak.ask')}</p><div class="yn">${button('start', say('join.check.speak.on'), true)}${button('skip', say('join.check.speak.skip'))}</div>`)}
${step(
  'answer',
  html`<p class="main-act">${say('join.check.speak.say')}<br>${say('join.check.speak.bars')}</p>
<svg class="meter" role="img" aria-label="${say('join.check.speak.meter')}" viewBox="0 0 288 68" preserveAspectRatio="none" data-meter></svg>
<div class="yn">${button('yes', say('join.check.yes'), true)}${button('no', say('join.check.speak.no'))}</div>`,
)}
${step('trouble', troubles(say, 'microphone', help))}`,
  );

const showing = (say: JoinSay, help: string): Html =>
  check(
    say,
    {
      name: 'show',
      number: 3,
      title: say('join.check.show.title'),
      later: say('join.check.show.later'),
      again: say('join.check.againShow'),
      done: say('join.check.show.done'),
      skipped: say('join.check.show.skipped'),
    },
    html`${step('ask', html`<p class="main-act">${say('join.check.show.ask')}</p><div class="yn">${button('start', say('join.check.show.on'), true)}${button('skip', say('join.check.show.no'))}</div>`)}
${step('answer', html`<video class="own-picture" muted playsinline aria-label="${say('join.check.show.picture')}"></video><label class="blur" data-blur hidden><input type="checkbox"> ${say('join.check.show.blur')}</label><div class="yn">${button('yes', say('join.check.show.good'), true)}${button('skip', say('join.check.show.no'))}</div>`)}
${step('trouble', troubles(say, 'camera', help))}`,
  );

/** Each way it can go wrong has its own sentence; below it, a way out. */
const troubles = (say: JoinSay, what: 'microphone' | 'camera', help: string): Html => html`
<p class="problem" role="alert" data-trouble="permission" hidden>${say('join.check.fail.denied', { what: other(what) })}</p>
<p class="problem" role="alert" data-trouble="no-device" hidden>${say('join.check.fail.missing', { what: other(what) })}</p>
<p class="problem" role="alert" data-trouble="device-busy" hidden>${say('join.check.fail.busy', { what: other(what) })}</p>
<p class="problem" role="alert" data-trouble="no-webrtc" hidden>${say('join.check.fail.unsupported')}</p>
<p class="problem" role="alert" data-trouble="other" hidden>${say('join.check.fail.other', { what: other(what) })}</p>
${what === 'microphone' ? html`<p class="problem" role="alert" data-trouble="silent" hidden>${say('join.check.speak.silent')}</p>` : nothing}
${wayOut(say, help)}
<div class="yn">${button('start', say('join.check.retry'), true)}${what === 'camera' ? button('sound', say('join.check.soundOnly')) : button('listen', say('join.check.listenOnly'))}${button('call', say('join.check.callMe'))}</div>`;

const other = (what: 'microphone' | 'camera'): 'microphone' | 'other' =>
  what === 'microphone' ? what : 'other';

const wayOut = (say: JoinSay, help: string): Html => html`<p class="hint">${way(say, help)}</p>`;

const way = (say: JoinSay, help: string): string =>
  help ? say('join.check.fail.out', { number: unbroken(help) }) : say('join.check.fail.outNoNumber');
