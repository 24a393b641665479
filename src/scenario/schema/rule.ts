/** The schema of a decision rule, derived from the engine's register of rules. */
import * as z from 'zod';
import { parameterOf, RULE_NAMES, specOf, type RuleName, type RuleSpec } from '../../engine/index.js';

const plain = RULE_NAMES.filter((name) => parameterOf(name) === null);

/** Each rule that takes a parameter, with it. */
const parametrised = RULE_NAMES.flatMap((name) => {
  const parameter = parameterOf(name);
  if (parameter === null) return [];
  const value = z.number().int().min(parameter.least).describe(parameter.description);
  return [
    z.strictObject({
      type: z.literal(name).describe('A decision rule that takes a number.'),
      [parameter.name]: value,
    }),
  ];
});

const written = z.union([
  z.enum(RULE_NAMES).meta({ id: 'ruleName', description: 'A decision rule by name.' }),
  z.strictObject({ type: z.enum(plain).describe('A decision rule by name.') }),
  ...parametrised,
]);

/** A decision rule: a name, or a name with its parameter. */
export const rule: z.ZodType<RuleSpec, RuleName | RuleSpec> = written
  // The register pairs each name with its own parameter, which a union built from it cannot express.
  .transform((spec) => (typeof spec === 'string' ? specOf(spec) : (spec as RuleSpec)))
  .describe('How the body decides; default: consensus.') as unknown as z.ZodType<
  RuleSpec,
  RuleName | RuleSpec
>;
