import { describe, expect, test } from 'vitest';
import {
  applied,
  snapshot,
  unlock,
  usedIn,
  verdictOn,
  verdicts,
  type Lever,
  type Snapshot,
} from '../../src/engine/index.js';
import { loadScenario } from '../../src/files/load.js';
import { allSubsets, nameOf, spelledOut } from '../engine/unlock/subsets.js';

function readOn(name: string, asOf: string) {
  const scenario = loadScenario(name);
  return { read: snapshot(scenario, { asOf, hindsight: false }), listed: scenario };
}

const isFree = (verdict: string) => ['open', 'adopted'].includes(verdict);

/** What would lift the block of each day, as the reports of the day have it: docs/record.md names them. */
const FLAGSHIP: readonly (readonly [asOf: string, ways: readonly string[]])[] = [
  [
    '2024-02-22',
    [
      'concession reassurance  + stance HUN accept + stance ROU accept',
      'concession reassurance  + stance HUN accept + withdrawal iohannis ',
      'stance HUN accept + stance ROU accept + stance TUR accept',
      'stance HUN accept + stance TUR accept + withdrawal iohannis ',
    ],
  ],
  // Türkiye supports since 29 April; Romania's commitments were reported later, in June.
  ['2024-05-01', ['stance HUN accept + stance ROU accept', 'stance HUN accept + withdrawal iohannis ']],
  // The assurance on Ukraine was given on 12 June: of Hungary's two conditions one is left.
  [
    '2024-06-13',
    [
      'concession amends-for-2021  + stance ROU accept',
      'concession amends-for-2021  + withdrawal iohannis ',
      'stance HUN accept + stance ROU accept',
      'stance HUN accept + withdrawal iohannis ',
    ],
  ],
  ['2024-06-19', ['concession eastern-commitments ', 'stance ROU accept', 'withdrawal iohannis ']],
];

describe.each(FLAGSHIP)('what would have lifted the block of %s', (asOf, ways) => {
  const { read, listed } = readOn('2024-rutte', asOf);
  const found = unlock(read, { listed });
  const silent = found.levers.filter(({ type, changes: [change] }) => type === 'stance' && isSilent(change));
  const others = found.levers.filter((lever) => !silent.includes(lever));

  test('is what the reports name', () => {
    expect(found.complete).toBe(true);
    expect(spelledOut(found.ways)).toEqual(ways);
  });
  test('is what trying all subsets finds', () => {
    expect(allSubsets(read, { candidate: 'rutte', levers: others }, isFree)).toEqual(ways);
  });
  test('does not hang on members that are silent, whichever of them speak', () => {
    const said = silent.flatMap(({ changes }) => changes);
    const all = 2 ** others.length;
    for (let mask = 0; mask < all; mask++) {
      const made = others.filter((_, at) => mask & (1 << at)).flatMap(({ changes }) => changes);
      const [without, beside] = [made, [...made, ...said]].map((each) =>
        isFree(verdictOn(applied(read, each), 'rutte')),
      );
      expect(beside).toBe(without);
    }
  });

  /** No record, or one that says nothing. */
  function isSilent(change: Lever['changes'][number] | undefined): boolean {
    return change?.type === 'stance' && (change.from === null || change.from.stance === 'undeclared');
  }
});

test('the cheapest way on 19 June is the commitment that Romania had named, then a withdrawal or Romania itself', () => {
  const { read, listed } = readOn('2024-rutte', '2024-06-19');
  const { ways } = unlock(read, { listed });
  expect(ways.map(({ cost, choices: [choice] }) => [cost, choice?.levers.map(nameOf)])).toEqual([
    [1, ['concession eastern-commitments ']],
    [2, ['withdrawal iohannis ']],
    [2, ['stance ROU accept']],
  ]);
});

/** Readings before a purchase that is on record, and what was given in the end. */
const BOUGHT: readonly (readonly [
  name: string,
  asOf: string,
  candidate: string,
  given: readonly string[],
])[] = [
  // docs/record.md and the files: Hungary had both, and Romania came round by itself.
  [
    '2024-rutte',
    '2024-06-10',
    'rutte',
    ['concession amends-for-2021 ', 'concession ukraine-opt-out ', 'stance ROU accept'],
  ],
  [
    '2024-rutte',
    '2024-04-20',
    'rutte',
    ['concession reassurance ', ...['BGR', 'HUN', 'POL', 'ROU'].map((member) => `stance ${member} accept`)],
  ],
  ['history/2009-rasmussen', '2009-04-03', 'rasmussen', ['listed summit-bargain ']],
  ['history/1998-duisenberg', '1998-05-02', 'duisenberg', ['listed split-term ']],
  ['history/1995-ruggiero', '1995-03-01', 'ruggiero', ['listed terms ']],
];

test.each(BOUGHT)('what %s gave after %s is among the answers', (...[name, asOf, candidate, given]) => {
  const { read, listed } = readOn(name, asOf);
  expect(verdictOn(read, candidate)).toBe('blocked');
  const { ways } = unlock(read, { candidate, listed });
  expect(spelledOut(ways)).toContain([...given].sort().join(' + '));
});

const RULES = ['consensus', 'silence-procedure', 'unanimity', 'simple-majority', 'two-thirds'] as const;

test.each(RULES)('under %s each way settles consent, and no part of it does', (type) => {
  const { read: plain, listed } = readOn('2024-rutte', '2024-05-01');
  const read: Snapshot = { ...plain, rule: { type } };
  const verdictWith = (levers: readonly Lever[], id: string) => {
    const made = levers.flatMap(({ changes }) => changes);
    return verdictOn(applied(read, made), id);
  };
  const found = verdicts(read).standings.map(({ id }) =>
    unlock(read, { candidate: id, goal: 'adopted', listed }),
  );
  const used = found.flatMap(({ candidate, ways }) =>
    ways.slice(0, 20).map((way) => ({ candidate, levers: usedIn(way) })),
  );
  expect(used.length).toBeGreaterThan(0);
  for (const { candidate, levers } of used) {
    expect(verdictWith(levers, candidate)).toBe('adopted');
    for (const lever of levers)
      expect(
        verdictWith(
          levers.filter((each) => each !== lever),
          candidate,
        ),
      ).not.toBe('adopted');
  }
});
