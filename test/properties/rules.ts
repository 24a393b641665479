import fc from 'fast-check';
import type { Member } from '../../src/engine/case/member.js';
import {
  parameterOf,
  RULE_NAMES,
  specOf,
  type RuleName,
  type CheckedRuleSpec,
} from '../../src/engine/rules/index.js';
import { STANCES, type Stance } from '../../src/engine/case/stance.js';
import type { Seat } from '../../src/engine/verdict/room.js';
import { COUNCIL, membersWith } from '../engine/rules/room.js';

/** A rule with what the laws need to know of it. */
interface RuleCase {
  readonly name: RuleName;
  readonly spec: fc.Arbitrary<CheckedRuleSpec>;
  /** Bodies to which the rule applies. */
  readonly members: fc.Arbitrary<readonly Member[]>;
  /** Whether it asks how many have an effect and never who. */
  readonly anonymous: boolean;
}

const FIGURES = fc.record({
  weight: fc.integer({ min: 1, max: 9 }),
  population: fc.integer({ min: 1, max: 100 }),
  participates: fc.boolean(),
});

const PARTLY_FULL = fc
  .array(FIGURES, { minLength: 1, maxLength: 8 })
  .map(membersWith)
  .filter((members) => members.some(({ participates }) => participates));

const FULL = fc
  .array(FIGURES, { minLength: 1, maxLength: 8 })
  .map((figures) => membersWith(figures.map((each) => ({ ...each, participates: true }))));

const COUNCILS = fc
  .subarray(['P1', 'P2', 'E01', 'E02'])
  .map((outside) => COUNCIL.map((each) => ({ ...each, participates: !outside.includes(each.code) })));

/** Rules that only apply to bodies of their own kind; the others are tried in bodies of any. */
const BODIES: Partial<Record<RuleName, fc.Arbitrary<readonly Member[]>>> = { 'security-council': COUNCILS };

/** Rules that ask who has an effect. */
const NAMED: readonly RuleName[] = ['qualified-majority', 'security-council', 'weighted'];

/** Every rule of the register, its parameter near the least value and further away. */
export const RULE_CASES: readonly RuleCase[] = RULE_NAMES.map((name) => ({
  name,
  spec: specsOf(name),
  members: BODIES[name] ?? fc.oneof(PARTLY_FULL, FULL),
  anonymous: !NAMED.includes(name),
}));

function specsOf(name: RuleName): fc.Arbitrary<CheckedRuleSpec> {
  const parameter = parameterOf(name);
  if (parameter === null) return fc.constant(specOf(name));
  const upTo = (above: number) => fc.integer({ min: parameter.least, max: parameter.least + above });
  return fc.oneof(upTo(3), upTo(39)).map((value) => specOf(name, value));
}

/** Members each with a stance; at most four are undeclared, so that all their turns can be tried. */
export function seatsOf(members: fc.Arbitrary<readonly Member[]>): fc.Arbitrary<readonly Seat[]> {
  return members
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.array(stance(), { minLength: all.length, maxLength: all.length })),
    )
    .map(([all, stances]) => all.map((each, index) => ({ member: each, stance: stances[index] ?? 'accept' })))
    .filter((seated) => seated.filter((seat) => seat.stance === 'undeclared').length <= 4);
}

// Weighted towards support, without which most verdicts are `blocked`.
function stance(): fc.Arbitrary<Stance> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant<Stance>('support') }, fc.constantFrom(...STANCES));
}
