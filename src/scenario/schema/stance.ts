/** The schema of stances and candidacies. */
import * as z from 'zod';
import { CANDIDACIES, EVIDENCE, STANCES, type Condition } from '../../engine/index.js';
import { TEXTS } from './meanings.js';
import {
  candidateKey,
  concessionKey,
  judgement,
  knownDay,
  lastDay,
  namedMember,
  namedMembers,
  name,
  orNull,
  sourceKey,
  words,
} from './primitives.js';

/** What would turn a withholding stance into `accept`. */
const condition: z.ZodType<Condition, Condition> = z.lazy(() =>
  z
    .union([
      z.strictObject({ concession: concessionKey.describe('It is granted.') }),
      z.strictObject({ withdrawn: candidateKey.describe('That candidate is out.') }),
      z.strictObject({
        consents: z.array(namedMember).min(1).pipe(namedMembers).describe('These members consent.'),
      }),
      z.strictObject({ after: lastDay.describe('That day has passed.') }),
      z.strictObject({ all: z.array(condition).min(1).describe('All of these are met.') }),
      z.strictObject({ any: z.array(condition).min(1).describe('One of these is met.') }),
    ])
    .meta({ id: 'condition' }),
);

const stance = z
  .enum(STANCES)
  .meta({ id: 'stance', description: 'What the member is prepared to do.', ...TEXTS.stance });

/** A stance with its story. */
const stanceRecord = z
  .strictObject({
    from: orNull(lastDay).describe('First day on which it holds; default: for all time.'),
    known: knownDay,
    stance,
    why: orNull(words).describe('The reason, in words.'),
    asks: orNull(words).describe('What the member wants, in words.'),
    liftedBy: orNull(condition).describe('What would turn it into accept; on a withholding stance only.'),
    source: orNull(sourceKey),
    evidence: z
      .enum(EVIDENCE)
      .meta(TEXTS.evidence)
      .optional()
      .describe('How well it is evidenced; default: stated with a source, assumed without.'),
    judgement: orNull(judgement),
    salience: orNull(z.number().min(0).max(1)).describe(
      'How much an objection matters to the member, from 0 to 1; default: 0.5.',
    ),
    except: z
      .array(name)
      .min(1)
      .optional()
      .describe('Members and blocs that are left out; on a record about a bloc or "*" only.'),
    decision: z
      .literal(true)
      .optional()
      .describe('That it is the body\'s decision; on a dated record about "*" only.'),
  })
  .transform(({ evidence, ...record }) => ({
    ...record,
    evidence: evidence ?? (record.source === null ? ('assumed' as const) : ('stated' as const)),
  }))
  .meta({ id: 'stanceRecord' });

/** What a short form leaves unsaid. */
const UNSAID = stanceRecord.parse({ stance: 'undeclared' });

/** The stance of a member, of a bloc or of everyone on one candidate: short, long, or a history. */
export const stanceCell = z
  .union([
    stance.transform((short) => [{ ...UNSAID, stance: short }]),
    stanceRecord.transform((record) => [record]),
    z.array(stanceRecord).min(1),
  ])
  .describe('A stance, a record, or a history of records.')
  .meta({ id: 'stanceCell' });

/** A dated status of a candidacy. */
const candidacyRecord = z.strictObject({
  from: orNull(lastDay).describe('First day on which it holds; default: for all time.'),
  known: knownDay,
  status: z.enum(CANDIDACIES).meta({ ...TEXTS.candidacy, description: 'How far the candidacy has come.' }),
  source: orNull(sourceKey),
  judgement: orNull(judgement),
});

/** Someone who may be appointed. */
export const candidate = z.strictObject({
  name: name.describe('What the candidate is called.'),
  member: orNull(namedMember).describe("The candidate's own member."),
  candidacy: z
    .array(candidacyRecord)
    .min(1)
    .meta({
      description: 'How far the candidacy had come, and since when.',
      defaultSnippets: [{ label: 'declared', body: [{ status: 'declared' }] }],
    }),
});
