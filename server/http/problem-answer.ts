import type { Context } from 'hono';
import { problemPage } from '../pages/problem.ts';
import type { Server } from './context.ts';
import { languageOf } from './language.ts';
import { type Problem, problemJson } from './problems.ts';

/** Programs get problem+json; whoever looks at it in a browser gets a page with the same status. */
export async function answerProblem(server: Server, c: Context, problem: Problem): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  if (!c.req.header('accept')?.includes('text/html')) return problemJson(c, problem);
  const organisation = await nameOf(server);
  const css = server.assets.entry('web/ui/page.css').css;
  return c.html(
    problemPage({ language: languageOf(c), organisation, css, status: problem.status }),
    problem.status,
  );
}

/** Nothing may go wrong on the page that tells that something went wrong. */
async function nameOf({ dispatch }: Server): Promise<string> {
  try {
    return await dispatch.organisationName();
  } catch {
    return '';
  }
}
