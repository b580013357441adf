import { html } from 'hono/html';
import type { Moment } from '#domain/kernel/moments.ts';
import type { PublicPlace } from '#server/views/public.ts';
import type { Piece } from '#wording/say.ts';
import { times } from '#wording/times.ts';
import { type PageLink, pageFrame } from '../frame.ts';
import { type Html, nothing } from '../html.ts';
import { frameSay, type Language, type PublicSay } from '../say.ts';

/** What a page needs besides its data. */
export interface PageContext {
  readonly language: Language;
  readonly assets: { readonly css: readonly string[]; readonly js: readonly string[] };
}

/** What the parts of one page say it with. */
export interface Teller {
  readonly say: PublicSay;
  /** "15 september 2026", readable for machines too. */
  date(at: Moment): Html;
  /** The same as plain text, for inside a sentence. */
  dateText(at: Moment): string;
  hourText(at: Moment): string;
}

export function teller(language: Language, zone: string): Teller {
  const told = times(language, zone);
  return {
    say: frameSay(language),
    date: (at) => html`<time datetime="${told.machine(at)}">${told.date(at)}</time>`,
    dateText: told.date,
    hourText: told.hour,
  };
}

/** A page of a project in its frame, as one string. */
export function publicPage(
  place: PublicPlace,
  page: PageContext,
  content: {
    readonly title: string;
    readonly body: Html;
    readonly here: 'project' | 'agreements' | 'agreement' | null;
    readonly own?: boolean;
  },
): string {
  const say = frameSay(page.language);
  const links: readonly PageLink[] = [
    {
      href: projectPath(place),
      text: place.title,
      ...(content.here === 'project' ? { current: 'page' } : {}),
    },
    {
      href: agreementsPath(place),
      text: say('pages-public.menu.agreements'),
      ...(content.here === 'agreements' ? { current: 'page' } : {}),
      ...(content.here === 'agreement' ? { current: 'true' } : {}),
    },
  ];
  const { organisation, help } = place;
  const body = html`${place.example ? html`<p class="example">${say('pages-public.example')}</p>` : nothing}${content.body}`;
  const { language, assets } = page;
  const noindex = (content.own ?? false) || place.example;
  return String(
    pageFrame({ language, assets, organisation, help, links, title: content.title, body, noindex }),
  );
}

export const projectPath = ({ slug }: PublicPlace): string => `/p/${slug}`;
export const agreementsPath = (place: PublicPlace): string => `${projectPath(place)}/agreements`;
export const agreementPath = (place: PublicPlace, number: number): string =>
  `${agreementsPath(place)}/${number}`;

/** Eight colours, handed out again from table nine on; the number always stands beside it. */
export const tableClass = (table: number): string => `t${((table - 1) % 8) + 1}`;

export const badge = (table: number): Html =>
  html`<span class="badge ${tableClass(table)}" aria-hidden="true">${table}</span>`;

export const strong = (pieces: readonly Piece[]): Html =>
  html`${pieces.map((piece) => (typeof piece === 'string' ? piece : html`<b>${piece.strong}</b>`))}`;

/** A name such as "de gemeenteraad" at the head of a sentence. */
export const atHead = (text: string): string => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);

/** Text in paragraphs, as it was typed. */
export const paragraphs = (text: string): Html =>
  html`${text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p>${part}</p>`)}`;
