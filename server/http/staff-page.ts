import type { Context } from 'hono';
import type { StaffPage } from '../pages/staff/parts.ts';
import type { Server } from './context.ts';
import { languageOf } from './language.ts';

/** What every server-made page for staff starts with. */
export async function staffPage(server: Server, c: Context): Promise<StaffPage> {
  return {
    language: languageOf(c),
    organisation: await server.dispatch.organisationName(),
    css: server.assets.entry('web/ui/page.css').css,
  };
}
