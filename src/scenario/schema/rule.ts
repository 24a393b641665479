/** The schema of a decision rule, derived from the engine's register of rules. */
import * as z from 'zod';
import { RULE_NAMES, specOf, type RuleName, type RuleSpec } from '../../engine/index.js';

/** The parameters of rules by name; each is optional in no rule that is written with it. */
const PARAMETERS: Readonly<Record<string, z.ZodNumber>> = {
  tolerated: z.number().int().min(0).describe('How many members may withhold without stopping it.'),
  quota: z.number().int().positive().describe("Votes that are needed; the weights are the members'."),
};

function parametersOf(name: RuleName): readonly string[] {
  return Object.keys(specOf(name)).filter((field) => field !== 'type');
}

const plain = RULE_NAMES.filter((name) => parametersOf(name).length === 0);
const parametrised = RULE_NAMES.filter((name) => parametersOf(name).length > 0).map((name) =>
  z.strictObject({
    type: z.literal(name),
    ...Object.fromEntries(parametersOf(name).map((field) => [field, PARAMETERS[field] ?? z.number()])),
  }),
);

const written = z.union([z.enum(RULE_NAMES), z.strictObject({ type: z.enum(plain) }), ...parametrised]);

/** A decision rule: a name, or a name with its parameters. */
export const rule: z.ZodType<RuleSpec, RuleName | RuleSpec> = (
  written as unknown as z.ZodType<RuleName | RuleSpec, RuleName | RuleSpec>
)
  .transform((spec) => (typeof spec === 'string' ? specOf(spec) : spec))
  .describe('How the body decides; default: consensus.');
