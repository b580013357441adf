import { html } from 'hono/html';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Html } from '../html.ts';
import type { JoinPage } from './page.ts';
import { joinFrame } from './parts.ts';
import { joinSay } from './say.ts';

export interface RecordedVoice {
  readonly id: string;
  readonly firstName: string;
  readonly table: number;
  readonly at: Moment;
  readonly until: Moment;
  readonly ms: number;
}

export interface RecordingsPage extends JoinPage {
  readonly purpose: string;
  readonly voices: readonly RecordedVoice[];
  /** Clock times and days are told in it. */
  readonly zone: string;
}

/**
 * What was recorded at a table, for its team: to listen to, to keep for the notes, to throw away. Posts `recording`
 * to the same address. Works without JavaScript.
 */
export function recordingsPage(page: RecordingsPage): Html {
  const say = joinSay(page.language);
  const { voices, purpose } = page;
  return joinFrame(
    page,
    say('join.recordings.title'),
    html`<h1>${say('join.recordings.title')}</h1>
<p class="intro">${purpose === '' ? say('join.recordings.intro') : say('join.recordings.purpose', { purpose })}</p>
${voices.length === 0 ? html`<p class="hint">${say('join.recordings.none')}</p>` : html`<ol class="recordings">${voices.map((voice) => item(page, voice))}</ol>`}
<p><a href="${page.path}">${say('join.recordings.back')}</a></p>`,
  );
}

function item(page: RecordingsPage, { id, firstName, table, at, until, ms }: RecordedVoice): Html {
  const say = joinSay(page.language);
  const told = (moment: Moment, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(page.language, { timeZone: page.zone, ...options }).format(moment);
  const file = `${page.path}/recordings/${id}.ogg`;
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const name = firstName === '' ? say('join.recordings.somebody') : firstName;
  return html`<li>
<h2>${say('join.recordings.voice', { name, table })}</h2>
<p class="hint">${say('join.recordings.when', { time: told(at, { dateStyle: 'medium', timeStyle: 'short' }), minutes, until: told(until, { dateStyle: 'long' }) })}</p>
<audio controls preload="none" src="${file}"></audio>
<div class="yn"><a class="btn" href="${file}" download="${say('join.recordings.file', { name, table })}.ogg">${say('join.recordings.download')}</a>
<form method="post" action="${page.path}/recordings"><input type="hidden" name="recording" value="${id}"><button class="btn">${say('join.recordings.delete')}</button></form></div>
</li>`;
}

/** Asked once more before a voice is gone for good. */
export const deleteRecordingPage = (page: RecordingsPage, voice: RecordedVoice): Html => {
  const say = joinSay(page.language);
  const name = voice.firstName === '' ? say('join.recordings.somebody') : voice.firstName;
  return joinFrame(
    page,
    say('join.recordings.sure', { name }),
    html`<h1>${say('join.recordings.sure', { name })}</h1>
<p class="intro">${say('join.recordings.final')}</p>
<form class="join-name" method="post" action="${page.path}/recordings"><input type="hidden" name="recording" value="${voice.id}"><input type="hidden" name="sure" value="yes">
<button class="btn btn-main"><span>${say('join.recordings.delete')}</span></button></form>
<p><a href="${page.path}/recordings">${say('join.recordings.keep')}</a></p>`,
  );
};
