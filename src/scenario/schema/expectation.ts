import * as z from 'zod';
import { day, key, memberName } from './words.js';
import { rule } from './rule.js';

const members = z.union([
  z.array(memberName).describe('Exactly these members.'),
  z.strictObject({ atLeast: z.array(memberName).min(1).describe('These members, and perhaps others.') }),
]);

const probability = z.number().min(0).max(1);

const forecast = z
  .strictObject({
    by: day,
    atLeast: probability.optional(),
    atMost: probability.optional(),
    trials: z.number().int().min(1).max(1_000_000).optional().describe('Default: 10000.'),
    seed: z.string().min(1).optional().describe('Default: "1".'),
  })
  .describe('The probability of appointment by a date; fails only beyond the simulation error.');

/** What the author expects of one candidate at one reading. */
export const expectation = z
  .strictObject({
    asOf: day.optional().describe("Default: the scenario's reading date."),
    hindsight: z.boolean().optional(),
    rule: rule.optional(),
    candidate: key.optional().describe('Default: the front-runner.'),
    verdict: z.enum(['adopted', 'open', 'blocked', 'withdrawn']).optional(),
    blockers: members.optional(),
    supporters: members.optional(),
    undeclared: z.number().int().min(0).optional().describe('How many members are undeclared.'),
    members: z.number().int().min(0).optional().describe('How many members there are.'),
    firstPossible: day.optional().describe('The first day after the last blocked one.'),
    reached: day.optional().describe('The first day of adopted.'),
    forecast: forecast.optional(),
  })
  .describe('Every field given must hold.');
