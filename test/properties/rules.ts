import fc from 'fast-check';
import type { Member } from '../../src/engine/case/member.js';
import type { RuleSpec } from '../../src/engine/case/rule-spec.js';
import { STANCES, type Stance } from '../../src/engine/case/stance.js';
import type { Seat } from '../../src/engine/verdict/judge.js';
import { COUNCIL, membersWith } from '../engine/rules/room.js';

/** A rule with what the laws need to know of it. */
interface RuleCase {
  readonly name: string;
  readonly spec: fc.Arbitrary<RuleSpec>;
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

const BODY = fc
  .array(FIGURES, { minLength: 1, maxLength: 8 })
  .map(membersWith)
  .filter((members) => members.some(({ participates }) => participates));

const FULL_BODY = fc
  .array(FIGURES, { minLength: 1, maxLength: 8 })
  .map((figures) => membersWith(figures.map((each) => ({ ...each, participates: true }))));

const COUNCILS = fc
  .subarray(['P1', 'P2', 'E01', 'E02'])
  .map((outside) => COUNCIL.map((each) => ({ ...each, participates: !outside.includes(each.code) })));

const TOLERATED = fc.integer({ min: 0, max: 3 });
const QUOTA = fc.integer({ min: 1, max: 40 });

/** Every rule; the qualified majority in bodies of which all take part, and of which some may not. */
export const RULE_CASES: readonly RuleCase[] = [
  ...(['consensus', 'silence-procedure', 'unanimity', 'simple-majority', 'two-thirds'] as const).map(
    (type): RuleCase => ({ name: type, spec: fc.constant({ type }), members: BODY, anonymous: true }),
  ),
  {
    name: 'consensus-minus',
    spec: TOLERATED.map((tolerated) => ({ type: 'consensus-minus', tolerated })),
    members: BODY,
    anonymous: true,
  },
  {
    name: 'qualified-majority',
    spec: fc.constant({ type: 'qualified-majority' }),
    members: fc.oneof(BODY, FULL_BODY),
    anonymous: false,
  },
  {
    name: 'security-council',
    spec: fc.constant({ type: 'security-council' }),
    members: COUNCILS,
    anonymous: false,
  },
  {
    name: 'weighted',
    spec: QUOTA.map((quota) => ({ type: 'weighted', quota })),
    members: BODY,
    anonymous: false,
  },
];

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
