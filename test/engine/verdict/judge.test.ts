import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../../src/engine/rules/index.js';
import type { RuleSpec } from '../../../src/engine/case/rule-spec.js';
import type { Stance } from '../../../src/engine/case/stance.js';
import { judge, soles } from '../../../src/engine/verdict/judge.js';
import { COUNCIL, membersWith, seats } from '../rules/room.js';

const CONSENSUS: RuleSpec = { type: 'consensus' };
const MAJORITY: RuleSpec = { type: 'simple-majority' };
const UNANIMITY: RuleSpec = { type: 'unanimity' };
const MINUS_ONE: RuleSpec = { type: 'consensus-minus', tolerated: 1 };

/** Seats of A, B, C and so on, with these stances; `outside` takes no part. */
function profile(stances: string) {
  const each = stances.split(' ').map((word) => (word === 'outside' ? null : (word as Stance)));
  return seats(membersWith(each.map(() => ({}))), each);
}

describe('judge', () => {
  test.each<[RuleSpec, string, string]>([
    [CONSENSUS, 'support accept accept', 'adopted'],
    [CONSENSUS, 'support accept undeclared', 'open'],
    [CONSENSUS, 'support undeclared reserved', 'blocked C'],
    [CONSENSUS, 'redline undeclared object', 'blocked A C'],
    [CONSENSUS, 'support outside accept', 'adopted'],
    [CONSENSUS, 'undeclared undeclared', 'open'],
    [MINUS_ONE, 'support object support', 'adopted'],
    [MINUS_ONE, 'support object undeclared', 'open'],
    [MINUS_ONE, 'support object redline', 'blocked B C'],
    [UNANIMITY, 'support support accept', 'blocked C'],
    [UNANIMITY, 'support support undeclared', 'open'],
    [MAJORITY, 'support support object', 'adopted'],
    [MAJORITY, 'support object accept', 'blocked B'],
    [MAJORITY, 'support object undeclared', 'open'],
    [MAJORITY, 'object support object undeclared', 'blocked A C'],
    [MAJORITY, 'accept accept', 'blocked'],
  ])('%o on %s: %s', (spec, stances, expected) => {
    const { verdict, blockers } = judge(ruleOf(spec), profile(stances));
    expect([verdict, ...blockers].join(' ')).toBe(expected);
  });

  test('lists blockers by code, whatever the order of the seats', () => {
    const reversed = [...profile('object support redline')].reverse();
    expect(judge(ruleOf(CONSENSUS), reversed).blockers).toEqual(['A', 'C']);
  });

  test.each<[string, RuleSpec, string]>([
    ['a rule that needs roles', { type: 'security-council' }, 'support object'],
    ['a rule that needs populations', { type: 'qualified-majority' }, 'support object'],
    ['a rule that needs a quota', { type: 'weighted', quota: null }, 'support object'],
    ['any rule when nobody takes part', CONSENSUS, 'outside outside'],
  ])('does not apply %s', (_, spec, stances) => {
    expect(judge(ruleOf(spec), profile(stances))).toEqual({
      verdict: 'not-applicable',
      blockers: [],
      unnamed: 0,
    });
  });

  test('does not apply any rule without members', () => {
    expect(judge(ruleOf(CONSENSUS), []).verdict).toBe('not-applicable');
  });

  test('a veto blocks whatever the undeclared do', () => {
    const stances: Stance[] = ['object', ...Array<Stance>(14).fill('undeclared')];
    const judgement = judge(ruleOf({ type: 'security-council' }), seats(COUNCIL, stances));
    expect(judgement).toEqual({ verdict: 'blocked', blockers: ['P1'], unnamed: 0 });
  });
});

describe('soles', () => {
  test.each<[RuleSpec, string, string]>([
    // the only one that withholds
    [CONSENSUS, 'support object accept', 'B'],
    // the only one, with others undeclared
    [CONSENSUS, 'support object undeclared', 'B'],
    // neither of two
    [CONSENSUS, 'redline object accept', ''],
    // nobody while the verdict is open
    [MINUS_ONE, 'support object undeclared', ''],
    // either of two, one being tolerated
    [MINUS_ONE, 'support object redline', 'B C'],
    // one that only abstains from affirming
    [UNANIMITY, 'support accept', 'B'],
    // each that breaks a tie by changing sides
    [MAJORITY, 'support object object support', 'B C'],
    // nobody when two are missing
    [MAJORITY, 'object object object accept', ''],
    // nobody when it is adopted
    [MAJORITY, 'support support object', ''],
    // nobody that is outside
    [CONSENSUS, 'outside object', 'B'],
  ])('%o on %s: %s', (spec, stances, expected) => {
    const rule = ruleOf(spec);
    const sitting = profile(stances);
    const sole = soles(rule, { seats: sitting, unnamed: [0, 0] });
    expect(sole.join(' ')).toBe(expected);
  });

  test.each<[RuleSpec, string]>([
    // whom nobody named withholds as well
    [CONSENSUS, ''],
    // that one is tolerated
    [MINUS_ONE, 'B'],
  ])('%o with one against who was not named: "%s"', (spec, expected) => {
    const seating = { seats: profile('support object accept'), unnamed: [1, 1] as const };
    expect(soles(ruleOf(spec), seating).join(' ')).toBe(expected);
  });

  test('an abstention that is no blocker is never sole, though a yes would decide', () => {
    expect(
      soles(ruleOf(MAJORITY), { seats: profile('support object accept'), unnamed: [0, 0] }).includes('C'),
    ).toBe(false);
  });
});
