import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshot, compare, replay, verdicts, type Scenario } from '../../src/engine/index.js';
import { overlaid, written } from '../engine/written.js';
import { CODES, crowds, days, histories } from './histories.js';

const verdictOn = (scenario: Scenario, asOf: string) =>
  verdicts(snapshot(scenario, { asOf })).standings.find(({ id }) => id === 'chosen')?.verdict;

/** A member's support from the beginning of time in place of what it said. */
const support = (code: string) => ({ stances: { chosen: { [code]: 'support' } } });

test('support for all time never takes consensus away', () => {
  fc.assert(
    fc.property(crowds, fc.constantFrom(...CODES), days, (fields, code, asOf) => {
      const rank = { blocked: 0, open: 1, adopted: 2 } as Record<string, number>;
      const of = (scenario: Scenario) => rank[verdictOn(scenario, asOf) ?? ''] ?? -1;
      expect(of(overlaid(fields, support(code)))).toBeGreaterThanOrEqual(of(written(fields)));
    }),
    { numRuns: 500 },
  );
});

const OTHER_NAMES: Readonly<Record<string, string>> = {
  AAA: 'VVV',
  BBB: 'RRR',
  CCC: 'ZZZ',
  DDD: 'QQQ',
  EEE: 'SSS',
  // In the same order, since the first by id leads when two have as many behind them.
  chosen: 'abe',
  rival: 'zoe',
};

/** `value` with every member and candidate called something else, and its lists of names in their new order. */
function relabelled(value: unknown): unknown {
  const text = JSON.stringify(value).replace(
    new RegExp(`"(${Object.keys(OTHER_NAMES).join('|')})"`, 'g'),
    (_, name: string) => `"${OTHER_NAMES[name] ?? name}"`,
  );
  return sorted(JSON.parse(text));
}

/** Lists in one order, whatever it is: that of the names is another after they are changed. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, sorted(entry)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All that is said of a race on a day, apart from names in words. */
function answers(scenario: Scenario, [then, now]: readonly [string, string]): unknown {
  const { standings, frontRunner, dossiers, comparisons } = verdicts(snapshot(scenario, { asOf: now }));
  const { steps, passages } = replay(scenario);
  const {
    changes: _changes,
    others: _others,
    irrelevant: _irrelevant,
    decisive,
    ...compared
  } = compare(
    snapshot(scenario, { asOf: then }),
    snapshot(scenario, { asOf: now }),
    scenario.candidates.chosen ? 'chosen' : 'abe',
  );
  const sizes = decisive.map(({ length }) => length);
  // Which of two equally short circles is told depends on the codes.
  const plain = standings.map(({ deadlocks: _deadlocks, ...standing }) => standing);
  const told = { standings: plain, frontRunner, dossiers, comparisons, steps, passages, compared, sizes };
  return JSON.parse(JSON.stringify(told).replace(/"name":"[A-Z]{3}"/g, '"name":""'));
}

test('other names of members and candidates give the same answers under those names, and nothing else', () => {
  fc.assert(
    fc.property(histories, fc.tuple(days, days), (fields, dates) => {
      const members = Object.fromEntries(CODES.map((code) => [code, { population: 1 }]));
      const whole = { body: { name: 'Five', members }, ...fields };
      const renamed = relabelled(whole) as object;
      expect(sorted(answers(written(renamed), dates))).toEqual(relabelled(answers(written(whole), dates)));
    }),
    { numRuns: 100 },
  );
});
