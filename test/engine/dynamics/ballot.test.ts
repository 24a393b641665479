import { expect, test } from 'vitest';
import { ballotOf } from '../../../src/engine/dynamics/ballot.js';
import type { Member } from '../../../src/engine/case/member.js';
import type { RuleSpec } from '../../../src/engine/case/rule-spec.js';
import type { Stance } from '../../../src/engine/case/stance.js';
import { story } from '../../../src/engine/dynamics/story.js';
import { contender, plain, race, start } from './races.js';
import { member } from './scenarios.js';

const CODES = ['A', 'B', 'C', 'D', 'E'];
const MEMBERS = CODES.map((code) => member(code));
const STILL = { reservedRate: 0, objectRate: 0, redlineRate: 0 };

/** The week in which members that never move appoint somebody; null: they never do. E joins in week 3. */
function weekOf(rule: RuleSpec, stances: readonly Stance[], undeclaredAllowed = 0): number | null {
  const given = race(
    CODES,
    [
      contender(
        'x',
        stances.map((stance, at) => start(CODES[at] ?? '', stance)),
      ),
    ],
    {
      members: CODES.map((code) => ({ code, fromWeek: code === 'E' ? 3 : 0 })),
      horizon: 6,
      ballot: ballotOf(rule, MEMBERS),
    },
  );
  const { outcome } = story(
    { race: given, parameters: plain({ ...STILL, undeclaredAllowed }), seed: 'ballot' },
    0,
  );
  return outcome.outcome === 'appointed' ? outcome.week : null;
}

test.each<[RuleSpec, readonly Stance[], number, number | null]>([
  // Two yes, one no, one that abstains: it may be undeclared.
  [{ type: 'simple-majority' }, ['support', 'accept', 'object', 'undeclared', 'object'], 1, 1],
  // The undeclared are more than may be: they count as noes, and E, who joins with a yes, turns it.
  [{ type: 'simple-majority' }, ['support', 'accept', 'object', 'undeclared', 'support'], 0, 3],
  [{ type: 'simple-majority' }, ['support', 'object', 'object', 'support', 'object'], 0, null],
  [{ type: 'consensus-minus', tolerated: 1 }, ['support', 'accept', 'accept', 'redline', 'support'], 0, 1],
  [{ type: 'consensus' }, ['support', 'accept', 'accept', 'redline', 'support'], 0, null],
  [{ type: 'unanimity' }, ['support', 'accept', 'accept', 'support', 'support'], 0, 1],
])('under %j %j with at most %i undeclared appoint in week %s', (...[rule, stances, allowed, week]) => {
  expect(weekOf(rule, stances, allowed)).toBe(week);
});

test.each<[RuleSpec, readonly Member[], string]>([
  [{ type: 'security-council' }, MEMBERS, 'there must be 15 members, 5 of them permanent, got 5 and 0'],
  [{ type: 'weighted', quota: null }, MEMBERS, 'quota must be given, got none'],
  [{ type: 'consensus' }, [], 'one member must take part, got none'],
  [
    { type: 'weighted', quota: 3 },
    MEMBERS.slice(0, 2).map((each) => ({ ...each, weight: null })),
    `weight must be given, got none for ${MEMBERS.slice(0, 2)
      .map(({ code }) => code)
      .join(', ')}`,
  ],
])('%j is refused where it cannot be applied', (rule, members, fault) => {
  expect(() => ballotOf(rule, members)).toThrow(
    new RangeError(`the rule ${rule.type} cannot be applied: ${fault}`),
  );
});
