import * as z from 'zod/mini';
import { id, line, link, moment, runSheetItem, table, words } from './parts.ts';

const people = z.array(id).check(z.maxLength(50));

const frameFields = {
  title: z.optional(line),
  question: z.optional(words),
  level: z.optional(z.nullable(z.enum(['INFORM', 'CONSULT', 'ADVISE', 'COPRODUCE', 'CO_DECIDE']))),
  deciders: z.optional(words),
  promise: z.optional(words),
  fixed: z.optional(words),
  open: z.optional(words),
  useOfInput: z.optional(words),
  helpNumber: z.optional(line),
  retentionUntil: z.optional(z.nullable(moment)),
};

const item = runSheetItem.shape;
const plannedMinutes = z.optional(z.nullable(z.int()));

/** What a client may ask of `process:<project>`. A project is started over HTTP, which makes its id and address. */
export const processCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('change-frame'),
    changes: z.strictObject(frameFields),
    saw: z.strictObject(frameFields),
  }),
  z.strictObject({
    type: z.literal('plan-session'),
    session: id,
    title: line,
    startsAt: moment,
    zone: line,
    plannedMinutes,
    items: z.array(runSheetItem).check(z.maxLength(100)),
  }),
  z.strictObject({
    type: z.literal('change-session'),
    session: id,
    title: z.optional(line),
    startsAt: z.optional(moment),
    zone: z.optional(line),
    plannedMinutes,
    plenaryLink: z.optional(link),
  }),
  z.strictObject({
    type: z.literal('name-team'),
    session: id,
    team: z.strictObject({ leadFacilitators: people, techHosts: people, rapporteurs: people }),
  }),
  z.strictObject({
    type: z.literal('set-tables'),
    session: id,
    tables: z
      .array(
        z.strictObject({
          number: table,
          name: line,
          facilitator: z.nullable(id),
          noteTaker: z.nullable(id),
          videoLink: link,
        }),
      )
      .check(z.maxLength(500)),
  }),
  z.strictObject({
    type: z.literal('choose-media'),
    session: id,
    media: z.strictObject({
      kind: z.enum(['built-in', 'livekit', 'jitsi', 'link', 'none']),
      passCode: words,
      instructions: words,
      recording: z.nullable(z.strictObject({ purpose: words, keepDays: z.number() })),
      captions: z.boolean(),
    }),
  }),
  z.strictObject({ type: z.literal('add-item'), session: id, item: runSheetItem, index: z.int() }),
  z.strictObject({
    type: z.literal('change-item'),
    session: id,
    item: id,
    changes: z.strictObject({
      title: z.optional(item.title),
      minutes: z.optional(item.minutes),
      place: z.optional(item.place),
      prompt: z.optional(item.prompt),
      exampleQuestion: item.exampleQuestion,
      text: z.optional(item.text),
      steps: z.optional(item.steps),
      visibility: z.optional(item.visibility),
    }),
  }),
  z.strictObject({ type: z.literal('move-item'), session: id, item: id, to: z.int() }),
  z.strictObject({ type: z.literal('remove-item'), session: id, item: id }),
  z.strictObject({
    type: z.literal('override-gate'),
    gate: z.enum(['R1', 'R3']),
    session: id,
    reason: words,
  }),
  z.strictObject({
    type: z.literal('tick-readiness'),
    session: id,
    what: z.enum(['dry-run', 'briefing']),
  }),
]);
