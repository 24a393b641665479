/** The schema of a scenario file: the one definition of the format, from which types and documents follow. */
import * as z from 'zod';
import { EVENT_TYPES } from '../../engine/index.js';
import { body, bodyName, incumbent, inlineBody, inlineMember, memberChange, principals } from './body.js';
import { expectation } from './expectation.js';
import { TEXTS } from './meanings.js';
import { model } from './model.js';
import { rule } from './rule.js';
import { candidate, stanceCell } from './stance.js';
import {
  candidateKey,
  concessionKey,
  day,
  judgement,
  key,
  knownDay,
  lastDay,
  MEMBER_KEYS,
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
  publisher: name.describe('Who published it.'),
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
    candidate: candidateKey,
    supporters: numbers,
    against: numbers.optional().describe('How many were against, as far as that was reported.'),
    neutral: numbers
      .optional()
      .describe('How many were neither for nor against, as far as that was reported.'),
    source: orNull(sourceKey),
    conflict: orNull(words).describe('Why the total and the named stances disagree.'),
    judgement: judgement.optional(),
  })
  .meta({ id: 'count', description: 'A reported total that is not broken down by name.' });

const concession = z.strictObject({
  to: z.array(namedMember).min(1).pipe(namedMembers).describe('The members to which it is given.'),
  what: words.describe('What is given, in words.'),
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
    what: words.describe('What is agreed on, in words.'),
    cost: z.number().min(0).default(1).describe('What it costs, in units of your own; default: 1.'),
    grants: z.array(concessionKey).default([]).describe('Concessions that it gives.'),
    withdraws: z.array(candidateKey).default([]).describe('Candidates that it has withdraw.'),
    turns: z
      .record(key, z.array(namedMember).pipe(namedMembers))
      .default({})
      .describe('Members that it has consent, by candidate.'),
    source: orNull(sourceKey),
  })
  .describe('Something that could be agreed on; unlock counts it among what can be done.');

const event = z
  .strictObject({
    date: lastDay,
    known: knownDay,
    type: z.enum(EVENT_TYPES).meta({ ...TEXTS.event, description: 'What kind of event it is.' }),
    what: words.describe('What happened or will happen, in words.'),
    source: orNull(sourceKey),
    announced: lastDay.optional().describe('The day on which a milestone to come was announced.'),
    assumed: z.boolean().optional().describe('True: nothing is cited for it.'),
    judgement: judgement.optional(),
  })
  .meta({ id: 'event', description: 'Something that happened, or is expected, on a day.' });

const outcome = z
  .union([
    z.strictObject({ appointed: candidateKey, on: lastDay, source: orNull(sourceKey) }),
    z.strictObject({ someone: name, on: lastDay, source: orNull(sourceKey) }),
    z.strictObject({ extended: z.literal(true), on: lastDay, source: orNull(sourceKey) }),
    z.strictObject({ vacant: z.literal(true), source: orNull(sourceKey) }),
  ])
  .describe('What happened in the end; no answer but a score uses it.');

/** What each section of a scenario is, in one of its own and in an overlay. */
const SECTIONS = {
  title: 'What the case is called; a question makes a good title.',
  rule: 'How the body decides; default: consensus.',
  incumbent: 'Who holds the office, and whether the term may be extended.',
  members: 'What this case changes about members of the body, by code.',
  candidates: 'Who may be appointed, by id.',
  stances: 'Who said what about whom: by candidate and row, which is a member, a bloc or "*".',
  counts: 'Reported totals that are not broken down by name.',
  concessions: 'What members may be given for their consent, by id.',
  levers: 'What could be agreed on in one piece, by id.',
  blocs: 'Members that are spoken of together, by name.',
  events: 'What happened or is expected, on a day.',
  sources: 'What records rest on, by key.',
  model: 'Parameters of the model; see forecast --explain.',
  expect: 'What must hold; check says whether it does.',
} as const;

/** What an editor offers to begin a section with. */
const SNIPPETS = {
  candidates: {
    description: SECTIONS.candidates,
    defaultSnippets: [
      {
        label: 'a candidate',
        body: { '${1:id}': { name: '${2:Name}', candidacy: [{ status: '${3:declared}' }] } },
      },
    ],
  },
  stances: {
    description: SECTIONS.stances,
    defaultSnippets: [
      { label: 'a row of stances', body: { '${1:candidate}': { '${2:HUN}': '${3:support}' } } },
    ],
  },
};

/** Offers what the key of a row may be. */
const ROW_KEYS = { allOf: [{ $ref: '#/$defs/rowKeys' }] };

/** What an overlay changes. */
const extended = words.meta({
  id: 'scenarioName',
  description:
    'The scenario that this one changes: a path from this file, or the name of a bundled scenario.',
});

/** Every field of a scenario. */
const fields = {
  $schema: z.string().optional().describe('For editors; the program does not read it.'),
  title: words.describe(SECTIONS.title),
  body,
  rule: rule.default({ type: 'consensus' }).describe(SECTIONS.rule),
  asOf: day.describe('The reading date.'),
  termEnds: orNull(lastDay).describe(
    "The last day of the incumbent's term; if it is past, the office is vacant.",
  ),
  incumbent: orNull(incumbent).describe(SECTIONS.incumbent),
  members: z.record(plainKey, memberChange).meta(MEMBER_KEYS).optional().describe(SECTIONS.members),
  candidates: z.record(key, candidate).meta(SNIPPETS.candidates),
  stances: z.record(key, z.record(plainKey, stanceCell).meta(ROW_KEYS)).meta(SNIPPETS.stances).optional(),
  counts: z.array(count).optional().describe(SECTIONS.counts),
  concessions: z.record(key, concession).optional().describe(SECTIONS.concessions),
  levers: z.record(key, lever).optional().describe(SECTIONS.levers),
  blocs: z.record(key, namedMembers).optional().describe(SECTIONS.blocs),
  events: z.array(event).optional().describe(SECTIONS.events),
  sources: z.record(plainKey, source).optional().describe(SECTIONS.sources),
  inSample: orNull(words).describe(
    'Why forecasts of this case are in-sample: parameters of the model draw on it.',
  ),
  model: model.optional(),
  principals,
  outcome: orNull(outcome),
  expect: z.array(expectation).optional().describe(SECTIONS.expect),
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
    extends: extended,
    knownBy: day
      .optional()
      .describe('Drops what the scenario beneath says that holds or became known after that day.'),
    body: z.union([bodyName, inlineBodyPatch]).optional().describe('Who decides.'),
    incumbent: patchOf(incumbent).nullable().optional().describe(SECTIONS.incumbent),
    members: z
      .record(plainKey, patchOf(memberChange).nullable())
      .meta(MEMBER_KEYS)
      .nullable()
      .optional()
      .describe(SECTIONS.members),
    candidates: z.record(key, patchOf(candidate).nullable()).meta(SNIPPETS.candidates).optional(),
    stances: z
      .record(key, z.record(plainKey, stanceCell.nullable()).meta(ROW_KEYS).nullable())
      .meta(SNIPPETS.stances)
      .nullable()
      .optional(),
    concessions: z
      .record(key, patchOf(concession).nullable())
      .nullable()
      .optional()
      .describe(SECTIONS.concessions),
    levers: z.record(key, patchOf(lever).nullable()).nullable().optional().describe(SECTIONS.levers),
    model: patchOf(model).nullable().optional().describe(SECTIONS.model),
    blocs: z.record(key, z.array(namedMember).nullable()).nullable().optional().describe(SECTIONS.blocs),
    sources: z.record(plainKey, patchOf(source).nullable()).nullable().optional().describe(SECTIONS.sources),
  })
  .describe('Changes to another scenario.')
  .meta({ id: 'overlay' });
