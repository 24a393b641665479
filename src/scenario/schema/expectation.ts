/** The schema of what the author of a scenario expects of it. */
import * as z from 'zod';
import { EXPECTED_RUN, OUTCOMES } from '../../engine/index.js';
import { candidateKey, day, name, namedMember, orNull, words } from './primitives.js';
import { rule } from './rule.js';

const members = z.union([
  z.array(namedMember).describe('Exactly these members.'),
  z.strictObject({ atLeast: z.array(namedMember).min(1).describe('These members, and perhaps others.') }),
]);

const probability = z.number().min(0).max(1);

const forecast = z
  .strictObject({
    outcome: z
      .enum(OUTCOMES)
      .default('appointed')
      .describe('Default: appointed, which is said of the candidate.'),
    by: day,
    atLeast: orNull(probability).describe('The lowest probability, from 0 to 1.'),
    atMost: orNull(probability).describe('The highest probability, from 0 to 1.'),
    trials: z.number().int().min(1).max(1_000_000).default(EXPECTED_RUN.trials).describe('Default: 10000.'),
    seed: words.default(EXPECTED_RUN.seed).describe('Default: "1".'),
  })
  .describe('The probability of an outcome by a date; fails only beyond the simulation error.');

/** What the author expects of one candidate at one reading. */
export const expectation = z
  .strictObject({
    asOf: orNull(day).describe("Default: the scenario's reading date."),
    hindsight: z
      .boolean()
      .default(false)
      .describe('Whether what held by the date counts, even if it became known later.'),
    rule: orNull(rule),
    candidate: orNull(candidateKey).describe('Default: the front-runner.'),
    frontRunner: candidateKey
      .nullable()
      .optional()
      .describe('Who leads those who stand; null: nobody, or several at a tie.'),
    verdict: orNull(z.enum(['adopted', 'open', 'blocked', 'withdrawn', 'not-applicable'])).describe(
      'What the rule makes of the candidate.',
    ),
    blockers: orNull(members).describe('Who stands in the way.'),
    supporters: orNull(members).describe('Who backs the candidate openly.'),
    undeclared: orNull(z.number().int().min(0)).describe('How many members are undeclared.'),
    members: orNull(z.number().int().min(0)).describe('How many members there are.'),
    firstPossible: day
      .nullable()
      .optional()
      .describe('The first day after the last blocked one; null: there is none.'),
    reached: day.nullable().optional().describe('The first day of adopted; null: it is never reached.'),
    forecast: orNull(forecast),
    unlockedBy: z
      .array(name)
      .min(1)
      .optional()
      .describe(
        'Levers that are one of the smallest sets that lift the block: members, concessions, rivals, days, or what "levers" lists.',
      ),
    robustTo: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('Slips of one step that the verdict survives at least.'),
  })
  .meta({ id: 'expectation', description: 'Every field given must hold.' });
