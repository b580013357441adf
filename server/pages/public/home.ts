import { html } from 'hono/html';
import { pageFrame } from '../frame.ts';
import { nothing } from '../html.ts';
import { frameSay } from '../say.ts';
import type { PageContext } from './parts.ts';

export interface Home {
  readonly organisation: string;
  /** Those that residents may know of, the latest first. */
  readonly projects: readonly {
    readonly slug: string;
    readonly title: string;
    readonly question: string;
    readonly published: number;
    readonly example: boolean;
  }[];
}

/** What the organisation talks about with people, and a small door for who works here. */
export function homePage({ organisation, projects }: Home, page: PageContext): string {
  const say = frameSay(page.language);
  const body = html`
<h1>${say('pages-public.home.title', { organisation })}</h1>
<p class="lead">${say('pages-public.home.lead')}</p>
${projects.length === 0 ? html`<p>${say('pages-public.home.empty')}</p>` : nothing}
<ul class="home-projects">${projects.map(
    ({ slug, title, question, published, example }) => html`<li>
<h2><a href="/p/${slug}">${title}</a></h2>
<p>${question}</p>
<p class="hint">${say('pages-public.home.agreements', { count: published })}${example ? html` · ${say('pages-public.home.example')}` : nothing}</p>
</li>`,
  )}</ul>
<p><a href="/sign-in">${say('pages-public.home.staff')}</a></p>`;
  return String(
    pageFrame({
      language: page.language,
      title: say('pages-public.home.title', { organisation }),
      organisation,
      help: '',
      assets: page.assets,
      body,
    }),
  );
}
