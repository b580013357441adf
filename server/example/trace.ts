import * as z from 'zod';
import type { RegisterChange, Storage } from '../ports/storage.ts';

/** What there is of the example, so that all of it can go in one step. Written before anything else of it is. */
const trace = z.object({ projects: z.array(z.string()), staff: z.array(z.string()), isWhole: z.boolean() });
type Trace = z.infer<typeof trace>;
const key = 'example';

export const traced = (body: Trace): RegisterChange => ({ change: 'put', collection: 'settings', key, body });

export async function traceIn(storage: Storage): Promise<Trace | null> {
  const row = await storage.find('settings', key);
  return row ? trace.parse(row.body) : null;
}

export const traceGone: RegisterChange = { change: 'remove', collection: 'settings', key };
