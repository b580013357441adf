import { html } from 'hono/html';
import type { Means } from '#domain/people/events.ts';
import type { PlannedSession, ProjectFrame } from '#domain/process/events.ts';
import { recordingAllowed } from '#domain/process/media.ts';
import { endsAt } from '#domain/process/run-sheet.ts';
import { greeting } from '#wording/greeting.ts';
import { inSentence } from '#wording/in-sentence.ts';
import { recordingTold } from '#wording/recording-told.ts';
import type { Language } from '#wording/say.ts';
import { times } from '#wording/times.ts';
import { type Html, nothing, printedPage } from './page.ts';
import { qrCode } from './qr-code.ts';
import { type LetterSay, letterSay } from './say.ts';

export interface Letter {
  readonly firstName: string;
  readonly lastName: string;
  /** The lines under the name; null where nobody knows it: then there is room to write it. */
  readonly address: string | null;
  readonly means: Means;
  /** Their own link, whole. */
  readonly link: string;
}

export interface LettersRequest {
  readonly language: Language;
  readonly organisation: string;
  readonly frame: ProjectFrame;
  readonly session: Pick<PlannedSession, 'title' | 'startsAt' | 'zone' | 'items' | 'media'>;
  readonly letters: readonly Letter[];
  readonly css: readonly string[];
}

/** Letters for people without e-mail, each on a sheet of its own, as one page to print. */
export function lettersPage(request: LettersRequest): string {
  const { language, frame, letters, css } = request;
  const say = letterSay(language);
  const title = say('letters.title', { title: frame.title, count: letters.length });
  const body = html`<main>
<h1 class="letters-title">${title}</h1>
${letters.map((letter) => sheet(letter, request, say))}
</main>`;
  return printedPage({ language, title, css, body });
}

function sheet(letter: Letter, request: LettersRequest, say: LetterSay): Html {
  const { organisation, frame } = request;
  return html`<article class="letter">
<header class="letter-head">
<p class="letter-from">${organisation}</p>
${addressed(letter, say)}
${facts(letter, request, say)}
</header>
<p>${greeting(letter.firstName, say)}</p>
<p>${say('mail.invitation.invites', { organisation, title: frame.title })}</p>
${frame.question ? html`<p>${say('mail.invitation.question')}</p><p class="letter-question">${frame.question}</p>` : nothing}
${howToJoin(letter, frame.helpNumber, say)}
${aboutWhat(frame, say)}
<p class="letter-small">${privacy(request, say)}</p>
<p class="letter-signature">${say('mail.signature', { organisation })}</p>
</article>`;
}

/** Stands where the window of an envelope is. */
function addressed({ firstName, lastName, address }: Letter, say: LetterSay): Html {
  const name = `${firstName} ${lastName}`.trim();
  const to =
    address === null ? html`<span class="letter-unknown">${say('letters.noAddress')}</span>` : address;
  return html`<address class="letter-to"><span>${name}</span>
${to}</address>`;
}

function facts(letter: Letter, { language, session }: LettersRequest, say: LetterSay): Html {
  const time = times(language, session.zone);
  const until = time.hour(endsAt(session.items, session.startsAt));
  const when = say('mail.invitation.dayAndHours', {
    day: time.day(session.startsAt),
    from: time.clock(session.startsAt),
    until,
  });
  return html`<dl class="letter-facts">
<div><dt>${say('mail.invitation.when')}</dt><dd>${when}</dd></div>
<div><dt>${say('mail.invitation.where')}</dt><dd>${where(letter.means, say)}</dd></div>
</dl>`;
}

function where(means: Means, say: LetterSay): string {
  switch (means) {
    case 'screen':
      return say('letters.online');
    case 'phone':
      return say('mail.invitation.byPhone');
    case 'library':
      return say('mail.invitation.inLibrary');
  }
}

function howToJoin({ link }: Letter, number: string, say: LetterSay): Html {
  return html`<section class="letter-join">
<div class="letter-qr" role="img" aria-label="${say('letters.qr')}">${qrCode(link)}</div>
<div>
<h2>${say('letters.how')}</h2>
<ol>
<li>${say('letters.scan')}</li>
<li>${say('letters.type')}<br><strong class="letter-link">${link}</strong></li>
${number ? html`<li>${say('letters.call')}<br><strong class="letter-number">${number}</strong></li>` : nothing}
</ol>
<p class="letter-small">${say('letters.personal')}</p>
</div>
</section>`;
}

function aboutWhat(frame: ProjectFrame, say: LetterSay): Html {
  const { level, deciders, fixed, open, useOfInput, promise } = frame;
  const promised = deciders
    ? say('mail.invitation.promiseBy', { deciders: inSentence(deciders) })
    : say('mail.invitation.promise');
  const rows = [
    [say('mail.invitation.openTo'), open],
    [say('mail.invitation.fixed'), fixed],
    [say('mail.invitation.useOfInput'), useOfInput],
    [promised, promise],
  ].filter(([, told]) => told?.trim());
  if (level === null && rows.length === 0) return nothing;
  return html`<section class="letter-about">
<h2>${say('mail.invitation.about')}</h2>
${level === null ? nothing : html`<p>${say(`mail.level.${level}`)}</p>`}
<dl class="letter-facts">${rows.map(([name, told]) => html`<div><dt>${name}</dt><dd>${told}</dd></div>`)}</dl>
</section>`;
}

function privacy({ frame, language, session }: LettersRequest, say: LetterSay): string {
  const { retentionUntil } = frame;
  const recorded = recordingTold(language, recordingAllowed(session), say('mail.privacy.nothingRecorded'));
  if (retentionUntil === null) return say('letters.privacy', { recorded });
  const date = times(language, session.zone).date(retentionUntil);
  return say('letters.privacyUntil', { date, recorded });
}
