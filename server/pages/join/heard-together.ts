import { html } from 'hono/html';
import { duration, times } from '#wording/times.ts';
import type { Html } from '../html.ts';
import { nothing } from '../html.ts';
import type { RecordedAtTable, RecordedVoice } from './recordings.ts';
import { joinSay } from './say.ts';

/** The voices of one recording, which began together; none where there is but one. */
export function recordedTogether(voices: readonly RecordedVoice[]): readonly (readonly RecordedVoice[])[] {
  const groups = new Map<string, RecordedVoice[]>();
  for (const voice of voices) {
    const recording = `${voice.table} ${voice.began}`;
    groups.set(recording, [...(groups.get(recording) ?? []), voice]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/**
 * A whole table, to listen to as one conversation. Hidden until `web/table/recordings.ts` shows it: without JavaScript
 * there are the voices one by one.
 */
export function heardTogether(page: RecordedAtTable, voices: readonly RecordedVoice[]): Html {
  const say = joinSay(page.language);
  const [{ table, began } = { table: 0, began: 0 }] = voices;
  const time = times(page.language, page.zone);
  const whole = Math.max(...voices.map(({ ms }) => ms));
  const called = say('join.together.title', { table });
  const length = duration(whole);
  return html`<section class="together" data-together aria-label="${called}" hidden>
<h2>${called}</h2>
<p class="hint">${say('join.together.when', { day: time.day(began), hour: time.hour(began), length })}</p>
<div class="together-bar"><button class="btn btn-filled" type="button" data-play="${say('join.together.play')}" data-pause="${say('join.together.pause')}">${say('join.together.play')}</button>
<p class="together-clock"><span data-clock>0:00</span> / ${length}</p>
<input type="range" min="0" max="${Math.ceil(whole / 1_000)}" step="1" value="0" data-seek data-told="${say('join.together.at', { at: '#', length })}" aria-label="${say('join.together.seek')}"></div>
<p class="problem" role="alert" data-failed hidden>${say('join.together.failed')}</p>
<ul class="together-voices">${voices.map((voice) => person(page, voice))}</ul>
</section>`;
}

function person(page: RecordedAtTable, { id, firstName, ms }: RecordedVoice): Html {
  const say = joinSay(page.language);
  const file = `${page.path}/recordings/${id}.ogg`;
  return html`<li data-voice="${file}" data-seconds="${ms / 1_000}"><b>${firstName || say('join.recordings.somebody')}</b><span data-now hidden>${say('join.together.speaks')}</span></li>`;
}

/** Above the voices one by one. */
export const allHeardTogether = (page: RecordedAtTable): Html => {
  const groups = recordedTogether(page.voices);
  if (groups.length === 0) return nothing;
  return html`${groups.map((voices) => heardTogether(page, voices))}
<h2 class="together-apart">${joinSay(page.language)('join.together.apart')}</h2>`;
};
