import { describe, expect, test } from 'vitest';
import { raceOf, snapshot, type RuleSpec } from '../../../src/engine/index.js';
import { written } from '../written.js';

const CODES = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'];
const JOINING = { type: 'membership', date: '2024-04-01', what: 'FFF joins' };

/** The race of a body whose members have these fields, under a rule. */
function race(rule: RuleSpec, members: Readonly<Record<string, object>>) {
  const scenario = written({ body: { name: 'A body', members }, events: [JOINING], termEnds: '2024-10-01' });
  return raceOf(snapshot(scenario, { rule }));
}

const all = (codes: readonly string[], fields: object) =>
  Object.fromEntries(codes.map((code) => [code, fields]));

describe('a rule that cannot be applied is refused', () => {
  const weighted: RuleSpec = { type: 'weighted', quota: 3 };
  const lacks = (codes: string) =>
    new RangeError(`the rule weighted cannot be applied: weight must be given, got none for ${codes}`);

  test('where a member has no weight, or one that is yet to join', () => {
    const weights = all(CODES, { weight: 1 });
    expect(() => race(weighted, { ...weights, BBB: {}, DDD: {} })).toThrow(lacks('BBB, DDD'));
    expect(() => race(weighted, { ...weights, FFF: { joined: '2024-04-01' } })).toThrow(lacks('FFF'));
    expect(race(weighted, { ...weights, FFF: { joined: '2024-04-01', weight: 1 } }).members).toHaveLength(6);
  });

  test('where no member takes part', () => {
    const scenario = written({});
    const members = Object.fromEntries(
      Object.entries(scenario.body.members).map(([code, member]) => [
        code,
        { ...member, participates: false },
      ]),
    );
    expect(() => raceOf(snapshot({ ...scenario, body: { ...scenario.body, members } }))).toThrow(
      new RangeError('the rule consensus cannot be applied: one member must take part, got none'),
    );
  });

  test('where there are not fifteen in the Security Council on the reading date, whoever joins it later', () => {
    const elected = Array.from({ length: 10 }, (_, at) => `E${at}X`);
    const council = { ...all(CODES, { permanent: true }), ...all(elected, {}) };
    const rule: RuleSpec = { type: 'security-council' };
    expect(race(rule, { ...council, FFF: { joined: '2024-04-01' } }).members).toHaveLength(16);
    expect(() => race(rule, { ...council, FFF: {} })).toThrow(
      'there must be 15 members, 5 of them permanent, got 16 and 5',
    );
  });
});
