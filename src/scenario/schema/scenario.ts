/** The schema of a scenario file: the one definition of the format, from which types and documents follow. */
import * as z from 'zod';
import { EVENT_TYPES } from '../../engine/index.js';
import { body, incumbent, inlineBody, inlineMember, memberChange, principals } from './body.js';
import { expectation } from './expectation.js';
import { model } from './model.js';
import { rule } from './rule.js';
import { candidate, stanceCell } from './stance.js';
import {
  day,
  judgement,
  key,
  knownDay,
  lastDay,
  namedMember,
  namedMembers,
  name,
  orNull,
  partialDate,
  plainKey,
  sourceKey,
  WEB_ADDRESS,
  words,
} from './primitives.js';

const source = z.strictObject({
  publisher: name,
  date: partialDate,
  url: orNull(z.string().regex(WEB_ADDRESS)).describe('A web address.'),
});

const whole = z.number().int().min(0);

const numbers = z
  .union([whole.transform((total): [number, number] => [total, total]), z.tuple([whole, whole])])
  .describe('How many, or the lowest and the highest number, both inclusive.');

const count = z
  .strictObject({
    date: lastDay,
    known: knownDay,
    candidate: key,
    supporters: numbers,
    against: numbers.optional().describe('How many were against, as far as that was reported.'),
    neutral: numbers
      .optional()
      .describe('How many were neither for nor against, as far as that was reported.'),
    source: orNull(sourceKey),
    conflict: orNull(words).describe('Why the total and the named stances disagree.'),
    judgement: judgement.optional(),
  })
  .describe('A reported total that is not broken down by name.');

const concession = z.strictObject({
  to: z.array(namedMember).min(1).pipe(namedMembers),
  what: words,
  cost: z.number().min(0).default(1).describe('What it costs to give, in units of your own; default: 1.'),
  granted: orNull(z.union([lastDay, z.literal(true)])).describe(
    'The day on which it was given; true: given for all time; absent: not given.',
  ),
  known: knownDay,
  source: orNull(sourceKey),
  judgement: judgement.optional(),
});

const lever = z
  .strictObject({
    what: words,
    cost: z.number().min(0).default(1).describe('What it costs, in units of your own; default: 1.'),
    grants: z.array(key).default([]).describe('Concessions that it gives.'),
    withdraws: z.array(key).default([]).describe('Candidates that it has withdraw.'),
    turns: z
      .record(key, z.array(namedMember).pipe(namedMembers))
      .default({})
      .describe('Members that it has accept, by candidate.'),
    source: orNull(sourceKey),
  })
  .describe('Something that could be agreed on; unlock counts it among what can be done.');

const event = z.strictObject({
  date: lastDay,
  known: knownDay,
  type: z.enum(EVENT_TYPES),
  what: words,
  source: orNull(sourceKey),
  announced: lastDay.optional().describe('The day on which a milestone to come was announced.'),
  assumed: z.boolean().optional().describe('True: nothing is cited for it.'),
  judgement: judgement.optional(),
});

const outcome = z
  .union([
    z.strictObject({ appointed: key, on: lastDay, source: orNull(sourceKey) }),
    z.strictObject({ someone: name, on: lastDay, source: orNull(sourceKey) }),
    z.strictObject({ extended: z.literal(true), on: lastDay, source: orNull(sourceKey) }),
    z.strictObject({ vacant: z.literal(true), source: orNull(sourceKey) }),
  ])
  .describe('What happened in the end; no answer but a score uses it.');

/** Every field of a scenario. */
const fields = {
  $schema: z.string().optional().describe('For editors; the program does not read it.'),
  title: words,
  body,
  rule: rule.default({ type: 'consensus' }),
  asOf: day.describe('The reading date.'),
  termEnds: orNull(lastDay).describe(
    "The last day of the incumbent's term; if it is past, the office is vacant.",
  ),
  incumbent: orNull(incumbent),
  members: z.record(plainKey, memberChange).optional(),
  candidates: z.record(key, candidate),
  stances: z.record(key, z.record(plainKey, stanceCell)).optional(),
  counts: z.array(count).optional(),
  concessions: z.record(key, concession).optional(),
  levers: z.record(key, lever).optional(),
  blocs: z.record(key, namedMembers).optional(),
  events: z.array(event).optional(),
  sources: z.record(plainKey, source).optional(),
  inSample: orNull(words).describe(
    'Why forecasts of this case are in-sample: parameters of the model draw on it.',
  ),
  model: model.optional(),
  principals,
  outcome: orNull(outcome),
  expect: z.array(expectation).optional(),
};

/** A scenario that stands on its own. */
export const base = z.strictObject(fields).describe('A whole case.').meta({ id: 'base' });

/** A parsed and structurally valid scenario file, or the result of applying overlays to one. */
export type WrittenScenario = z.input<typeof base>;

/** A document with short forms spelled out and defaults filled in, as the schema makes it. */
export type SpelledDocument = z.output<typeof base>;

type Patched<S extends z.ZodRawShape> = z.ZodObject<{
  [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K]>>;
}>;

/** An object of a JSON Merge Patch (RFC 7396): every field may be left out, and null deletes it. */
function patchOf<S extends z.ZodRawShape>(object: z.ZodObject<S>): Patched<S> {
  const entries = Object.entries(object.shape).map(([name, field]) => [
    name,
    z.nullable(field as z.ZodType).optional(),
  ]);
  return z.strictObject(Object.fromEntries(entries) as Patched<S>['shape']);
}

const inlineBodyPatch = patchOf(
  z.strictObject({
    ...inlineBody.shape,
    members: z.record(inlineBody.shape.members.keyType, patchOf(inlineMember).nullable()),
  }),
);

/** A scenario that changes another one: `extends`, and the changes as a JSON Merge Patch. */
export const overlay = z
  .strictObject({
    ...patchOf(z.strictObject(fields)).shape,
    extends: words.describe('The scenario that this one changes: a path from this file.'),
    knownBy: day
      .optional()
      .describe('Drops what the scenario beneath says that holds or became known after that day.'),
    body: z.union([words, inlineBodyPatch]).optional(),
    incumbent: patchOf(incumbent).nullable().optional(),
    members: z.record(plainKey, patchOf(memberChange).nullable()).nullable().optional(),
    candidates: z.record(key, patchOf(candidate).nullable()).optional(),
    stances: z.record(key, z.record(plainKey, stanceCell.nullable()).nullable()).nullable().optional(),
    concessions: z.record(key, patchOf(concession).nullable()).nullable().optional(),
    levers: z.record(key, patchOf(lever).nullable()).nullable().optional(),
    model: patchOf(model).nullable().optional(),
    blocs: z.record(key, z.array(namedMember).nullable()).nullable().optional(),
    sources: z.record(plainKey, patchOf(source).nullable()).nullable().optional(),
  })
  .describe('Changes to another scenario.')
  .meta({ id: 'overlay' });
