import { html } from 'hono/html';
import type { Moment } from '#domain/kernel/moments.ts';
import { duration, times } from '#wording/times.ts';
import type { Html } from '../html.ts';
import { nothing } from '../html.ts';
import { allHeardTogether } from './heard-together.ts';
import { joinIcon } from './icons.ts';
import type { JoinPage } from './page.ts';
import { joinFrame } from './parts.ts';
import { type JoinSay, joinSay } from './say.ts';

export interface RecordedVoice {
  readonly id: string;
  readonly firstName: string;
  readonly table: number;
  /** When the recording began that it is a voice of. */
  readonly began: Moment;
  readonly until: Moment;
  readonly ms: number;
}

export interface RecordedAtTable extends JoinPage {
  /** What for and how long, as everybody at the table was asked; null where nothing is recorded any more. */
  readonly planned: { readonly purpose: string; readonly keepDays: number } | null;
  readonly voices: readonly RecordedVoice[];
  /** Clock times and days are told in it. */
  readonly zone: string;
}

export interface RecordingsPage extends RecordedAtTable {
  /** One of them was thrown away just now. */
  readonly gone: boolean;
}

/**
 * What was recorded at a table, for its team: to listen to, to keep for the notes, to throw away. Posts `recording`
 * to the same address. Works without JavaScript.
 */
export function recordingsPage(page: RecordingsPage): Html {
  const say = joinSay(page.language);
  const { voices } = page;
  return joinFrame(
    page,
    say('join.recordings.title'),
    html`<h1>${say('join.recordings.title')}</h1>
${page.gone ? goneNow(say) : nothing}
${voices.length === 0 ? nothingKept(page) : list(page)}
<p class="join-ways"><a class="btn" href="${page.path}">${say('join.recordings.back')}</a></p>`,
  );
}

/** The address ends with its id, so that a browser brings people here: what follows is read from here on, once. */
const goneNow = (say: JoinSay): Html =>
  html`<p class="join-note" id="gone" tabindex="-1">${joinIcon('check')}<span>${say('join.recordings.gone')}</span></p>`;

/** Never recorded, thrown away or past its days: it looks the same, so it says what could stand here and for how long. */
function nothingKept({ language, planned }: RecordedAtTable): Html {
  const say = joinSay(language);
  return html`<p class="intro">${say('join.recordings.none')}</p>
<p class="hint">${planned ? say('join.recordings.noneYet', { days: planned.keepDays }) : say('join.recordings.noneMore')}</p>`;
}

function list(page: RecordingsPage): Html {
  const say = joinSay(page.language);
  return html`<p class="intro">${page.planned ? say('join.recordings.purpose', { purpose: page.planned.purpose }) : say('join.recordings.intro')}</p>
${allHeardTogether(page)}
<ol class="recordings">${page.voices.map((voice) => item(page, voice))}</ol>`;
}

const nameOf = ({ language }: RecordedAtTable, { firstName }: RecordedVoice): string =>
  firstName === '' ? joinSay(language)('join.recordings.somebody') : firstName;

/** When it was and how long it lasts, so that one of many can be told from the others. */
function when({ language, zone }: RecordedAtTable, { began, ms }: RecordedVoice): string {
  const time = times(language, zone);
  return joinSay(language)('join.recordings.when', {
    day: time.day(began),
    hour: time.hour(began),
    length: duration(ms),
  });
}

function item(page: RecordingsPage, voice: RecordedVoice): Html {
  const say = joinSay(page.language);
  const { id, table, until } = voice;
  const file = `${page.path}/recordings/${id}.ogg`;
  const name = nameOf(page, voice);
  const called = say('join.recordings.voice', { name, table });
  return html`<li>
<h2>${called}</h2>
<p class="hint">${when(page, voice)} ${say('join.recordings.until', { day: times(page.language, page.zone).date(until) })}</p>
<audio controls preload="metadata" src="${file}" aria-label="${called}"></audio>
<div class="yn"><a class="btn" href="${file}" download="${say('join.recordings.file', { name, table })}.ogg">${say('join.recordings.download')}</a>
<form method="post" action="${page.path}/recordings"><input type="hidden" name="recording" value="${id}"><button class="btn" aria-label="${say('join.recordings.deleteOf', { name })}">${say('join.recordings.delete')}</button></form></div>
</li>`;
}

/** Asked once more before a voice is gone for good. */
export const deleteRecordingPage = (page: RecordedAtTable, voice: RecordedVoice): Html => {
  const say = joinSay(page.language);
  const name = nameOf(page, voice);
  return joinFrame(
    page,
    say('join.recordings.sure', { name }),
    html`<h1>${say('join.recordings.sure', { name })}</h1>
<p class="intro">${when(page, voice)} ${say('join.recordings.final')}</p>
<form class="join-name" method="post" action="${page.path}/recordings"><input type="hidden" name="recording" value="${voice.id}"><input type="hidden" name="sure" value="yes">
<button class="btn btn-main"><span>${say('join.recordings.deleteSure')}</span></button></form>
<p class="join-ways"><a class="btn" href="${page.path}/recordings">${say('join.recordings.keep')}</a></p>`,
  );
};
