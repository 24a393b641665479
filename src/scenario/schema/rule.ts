import * as z from 'zod';
import { RULE_NAMES, type RuleName } from '../../engine/index.js';

type PlainRuleName = Exclude<RuleName, 'consensus-minus' | 'weighted'>;
const plainNames = RULE_NAMES.filter(
  (name): name is PlainRuleName => name !== 'consensus-minus' && name !== 'weighted',
);

/** A decision rule: a name, or a name with its parameters. */
export const rule = z
  .union([
    z.enum(RULE_NAMES),
    z.strictObject({ type: z.enum(plainNames) }),
    z.strictObject({
      type: z.literal('consensus-minus'),
      tolerated: z.number().int().min(0).describe('How many members may withhold without stopping it.'),
    }),
    z.strictObject({
      type: z.literal('weighted'),
      quota: z.number().int().positive().describe("Votes that are needed; the weights are the members'."),
    }),
  ])
  .describe('How the body decides; default: consensus.');
