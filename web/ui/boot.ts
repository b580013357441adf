import * as z from 'zod/mini';

const schema = z.object({
  language: z.enum(['nl', 'en']),
  /** The secret of a personal or screen link; null where a cookie tells who looks. */
  token: z.nullable(z.string()),
  session: z.nullable(z.string()),
  project: z.nullable(z.string()),
  person: z.nullable(z.string()),
  /** The help number, as people read it; empty where there is none. */
  help: z.string(),
  organisation: z.string(),
  /** Nobody knows a telephone number of theirs. */
  noNumber: z.optional(z.boolean()),
  /** Was to lead this table or write at it, and somebody else does now. */
  relieved: z.optional(z.boolean()),
});

/** What the server tells a page in `<script type="application/json" id="boot">`. */
export type Boot = z.infer<typeof schema>;

export function readBoot(page: Document): Boot {
  return schema.parse(JSON.parse(page.getElementById('boot')?.textContent ?? 'null'));
}
