import * as z from 'zod/mini';
import { idPattern } from '#domain/kernel/ids.ts';

/** Small pieces that several commands share. Lengths are in UTF-16 units. */
export const id = z.string().check(z.regex(idPattern));
export const line = z.string().check(z.maxLength(300));
export const link = z
  .string()
  .check(z.maxLength(500), z.regex(/^(https:\/\/\S+|http:\/\/(localhost|127\.0\.0\.1)\S*|)$/));
/** The slice itself judges what a person says (length, invisible characters), so that it can answer in its own words. */
export const words = z.string().check(z.maxLength(20_000));
export const moment = z.int();
export const table = z.int().check(z.gte(1), z.lte(500));
export const visibility = z.enum(['table', 'dialogue', 'public']);
export const means = z.enum(['screen', 'phone', 'library']);
export const place = z.enum(['plenary', 'tables', 'break']);

export const runSheetItem = z.strictObject({
  id,
  title: line,
  minutes: z.int().check(z.gte(1), z.lte(600)),
  place,
  prompt: words,
  exampleQuestion: z.optional(z.boolean()),
  text: words,
  steps: z
    .array(z.strictObject({ title: line, hint: words, minutes: z.int().check(z.gte(0), z.lte(600)) }))
    .check(z.maxLength(30)),
  visibility,
});

export const contributionRef = z.strictObject({ session: id, table, contribution: id });
export const refs = z.array(contributionRef).check(z.maxLength(5_000));
