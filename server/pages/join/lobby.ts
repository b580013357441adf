import { html } from 'hono/html';
import type { Moment } from '#domain/kernel/moments.ts';
import { day, minute } from '#domain/kernel/moments.ts';
import type { RunSheetItem } from '#domain/process/events.ts';
import { recordingTold } from '#wording/recording-told.ts';
import { tableName } from '#wording/table-called.ts';
import { times } from '#wording/times.ts';
import type { Html } from '../html.ts';
import { nothing } from '../html.ts';
import { checksPart } from './checks.ts';
import { eraseLink } from './erase.ts';
import { joinIcon } from './icons.ts';
import type { EveningRecording, EveningTimes, JoinPage } from './page.ts';
import { joinFrame, otherLanguage, rich, telephone, unbroken } from './parts.ts';
import { programmePart } from './programme.ts';
import type { JoinSay } from './say.ts';
import { joinSay } from './say.ts';
import type { LobbyTable } from './seats.ts';
import { seatsPart } from './seats.ts';

export interface LobbyPage extends JoinPage, EveningTimes, EveningRecording {
  readonly person: string;
  readonly firstName: string;
  readonly now: Moment;
  /** The session is live: this page is only the way in. */
  readonly live: boolean;
  readonly question: string;
  /** What people talk about, and what the talk changes nothing of; empty where nobody filled it in. */
  readonly open: string;
  readonly fixed: string;
  readonly items: readonly Pick<RunSheetItem, 'title' | 'minutes' | 'place' | 'text'>[];
  readonly table: LobbyTable | null;
  /** Whether their telephone number is in the register. */
  readonly hasNumber: boolean;
  /** How far their asking to be called back has come. */
  readonly callBack: 'none' | 'asked' | 'claimed';
  /** Who calls them, once somebody took that on; empty where the name is not known. */
  readonly caller: string;
  /** Was to lead their table or write at it, and somebody else does now. */
  readonly relieved: boolean;
  /** What the live screen starts with (the boot data of `web/ui/boot.ts`). */
  readonly boot: Readonly<Record<string, unknown>>;
  /** The built files of the live screen, fetched while people read. */
  readonly liveAssets: {
    readonly js: string;
    readonly preload: readonly string[];
    readonly css: readonly string[];
  };
}

/**
 * Before the start. Complete without JavaScript: then it loads itself again every half minute, and the
 * buttons post: `/help` (call me back) and `/wipe` (asks whether to wipe this device).
 */
export function lobbyPage(page: LobbyPage): Html {
  const say = joinSay(page.language);
  const boot = {
    ...page.boot,
    lobby: { now: page.now, startsAt: page.startsAt, live: page.live, assets: page.liveAssets },
  };
  const body = html`<div id="lobby"${page.live ? html` class="is-live"` : nothing}>
${otherLanguage(page)}
${greeting(page, say)}
${checksPart(say, page.help)}
${page.help ? phoneNote(page, say) : nothing}
${page.relieved ? html`<p class="join-note">${joinIcon('book')}<span><b>${say('join.relieved.title')}</b> ${say('join.relieved.hint')}</span></p>` : nothing}
${page.table ? tablePart(page, page.table, say) : noTable(page, say)}
${scope(page, say)}
${programmePart(say, page, page.items)}
${recorded(page, say)}
${wipe(page, say)}
${eraseLink(page)}
${dock(page, say)}
</div>`;
  return joinFrame(page, say('join.title.lobby'), body, { boot, refreshWithoutScript: 30 });
}

const greeting = (
  page: LobbyPage,
  say: JoinSay,
): Html => html`<h1>${say('join.lobby.hello', { name: page.firstName })}</h1>
${page.live ? alreadyLive(page, say) : waiting(page, say)}
<noscript><p class="join-note">${say('join.lobby.noScript')}</p></noscript>`;

const alreadyLive = (page: LobbyPage, say: JoinSay): Html =>
  html`<p class="intro">${say('join.lobby.live')}</p><p class="hint">${say('join.lobby.liveSlow')} <a href="${page.path}">${say('join.lobby.reload')}</a></p>`;

const waiting = (page: LobbyPage, say: JoinSay): Html => {
  const time = times(page.language, page.zone);
  const left = page.startsAt - page.now;
  const when = { day: time.day(page.startsAt), hour: time.hour(page.startsAt) };
  const starts =
    left > day
      ? say.pieces('join.lobby.startsDay', when)
      : say.pieces('join.lobby.starts', { hour: when.hour });
  return html`<p class="intro">${rich(starts)} ${countdown(left, say)} ${say('join.lobby.self')}</p>`;
};

/** The words for every number stand here; `lobby.ts` puts the minutes in. */
const countdown = (left: number, say: JoinSay): Html => {
  const minutes = Math.ceil(left / minute);
  const text =
    minutes === 1
      ? say('join.lobby.unit.one', { count: 1 })
      : say('join.lobby.unit.many', { count: minutes });
  const within = minutes > 0 && minutes <= 90;
  return html`<span id="countdown" data-one="${say('join.lobby.unit.one', { count: '#' })}" data-many="${say('join.lobby.unit.many', { count: '#' })}"${within ? nothing : html` hidden`}>${rich(say.pieces('join.lobby.inMinutes', { minutes: text }))}</span><span id="any-moment"${minutes > 0 ? html` hidden` : nothing}>${say('join.lobby.any')}</span>`;
};

const phoneNote = (page: LobbyPage, say: JoinSay): Html => {
  const text = page.table
    ? say('join.phone.text', { number: unbroken(page.help), table: page.table.number })
    : say('join.phone.textUnseated', { number: unbroken(page.help) });
  return html`<p class="join-note">${joinIcon('phone')}<span><b>${say('join.phone.title')}</b> ${text}</span></p>`;
};

const tablePart = (
  page: LobbyPage,
  table: LobbyTable,
  say: JoinSay,
): Html => html`<h2>${say('join.table.title', { name: tableName(say, table) })}</h2>
<p class="under">${page.question ? say('join.table.about', { question: page.question }) : nothing} ${say('join.table.room', { number: table.number, seats: table.seats.length })}</p>
${seatsPart(say, table, page.person)}`;

const noTable = ({ question }: LobbyPage, say: JoinSay): Html =>
  html`<h2>${say('join.table.none')}</h2><p class="under">${say('join.table.noneText')} ${question ? say('join.table.about', { question }) : nothing}</p>`;

/** What one talks about, and what not: told before the evening, and not only in the invitation. */
const scope = ({ open, fixed }: LobbyPage, say: JoinSay): Html =>
  open.trim() || fixed.trim()
    ? html`<h2>${say('join.scope.title')}</h2>
<dl class="notice">${told(say('join.scope.open'), open)}${told(say('join.scope.fixed'), fixed)}</dl>`
    : nothing;

const told = (name: string, text: string): Html =>
  text.trim() ? html`<div><dt>${name}</dt><dd>${text}</dd></div>` : nothing;

/** Who writes, and what may be recorded. */
const recorded = (page: LobbyPage, say: JoinSay): Html => {
  const writer = page.table?.seats.find((seat) => seat.role === 'note-taker')?.firstName;
  const notes = writer ? say('join.recorded.named', { name: writer }) : say('join.recorded.unnamed');
  const told = recordingTold(page.language, page.recording, say('join.recorded.title'));
  return html`<p class="join-note">${joinIcon('book')}<span><b>${told}</b> ${notes}</span></p>`;
};

const wipe = (
  page: LobbyPage,
  say: JoinSay,
): Html => html`<form class="join-note join-wipe" method="post" action="${page.path}/wipe">${joinIcon('screen')}<div><b>${say('join.wipe.title')}</b> ${say('join.wipe.text')}
<button class="btn">${say('join.wipe.do')}</button></div></form>`;

const callHint = ({ help, hasNumber }: LobbyPage, say: JoinSay): string => {
  if (!hasNumber)
    return say('join.call.noNumber', { help: help ? 'known' : 'other', number: unbroken(help) });
  return help ? say('join.call.askOr', { number: unbroken(help) }) : say('join.call.askHint');
};

/** The words for every state stand here; `call-me.ts` shows which holds, and puts the name in. */
const dock = (
  page: LobbyPage,
  say: JoinSay,
): Html => html`<form class="join-dock" method="post" action="${page.path}/help" id="call-me">
<div role="status">
<p class="called" data-called="asked"${page.callBack === 'asked' ? nothing : html` hidden`}>${joinIcon('phone')}<span><b>${say('join.call.asked')}</b>${callHint(page, say)}</span></p>
<p class="called" data-called="claimed"${page.callBack === 'claimed' ? nothing : html` hidden`}>${joinIcon('phone')}<span><b data-unnamed="${say('join.call.claimed')}" data-named="${say('join.call.claimedBy', { name: '#' })}">${page.caller ? say('join.call.claimedBy', { name: page.caller }) : say('join.call.claimed')}</b>${say('join.call.askedHint')}</span></p>
<p class="problem" data-called="failed" hidden>${page.help ? html`<a href="${telephone(page.help)}">${say('join.call.failed', { number: unbroken(page.help) })}</a>` : say('join.call.failedNoNumber')}</p>
</div>
<button class="btn btn-attention call"${page.callBack === 'none' ? nothing : html` hidden`}>${joinIcon('phone')}<span>${say(page.hasNumber ? 'join.call.ask' : 'join.call.askHelp')}<small>${callHint(page, say)}</small></span></button>
</form>`;
