import { expect, test } from 'vitest';
import { resolution, type Resolution } from '../../src/scenario/index.js';

/** Of five members two consent and one withholds by name. */
const FIVE = {
  title: 'Five',
  body: {
    name: 'Five',
    members: Object.fromEntries(['A1', 'A2', 'A3', 'A4', 'A5'].map((code) => [code, {}])),
  },
  asOf: '2024-02-22',
  candidates: { doe: { name: 'Jane Doe', candidacy: [{ status: 'declared' }] } },
  stances: { doe: { A1: 'support', A2: 'accept', A3: 'object' } },
};

type Ends = readonly [low: number, high: number];
const SUPPORTERS: readonly Ends[] = [0, 1, 2, 3, 4, 5, 6].flatMap((low) =>
  [0, 1, 2].map((more): Ends => [low, low + more]),
);
const AGAINST: readonly Ends[] = [
  [0, 0],
  [0, 1],
  [1, 2],
  [2, 2],
  [3, 6],
];
const NEUTRAL: readonly Ends[] = [
  [0, 2],
  [1, 4],
  [5, 6],
];
const COUNTS = SUPPORTERS.flatMap((supporters) =>
  AGAINST.flatMap((against) => NEUTRAL.map((neutral) => ({ supporters, against, neutral }))),
);

/** As many counts as a file may have faults. */
const PART = 100;

function resolutionOf(counts: readonly object[]): Resolution {
  const text = { name: 'five.json', text: JSON.stringify({ ...FIVE, counts }) };
  return resolution(text, () => ({ refused: 'there is no other file' }));
}

function refusedOf(counts: typeof COUNTS): readonly boolean[] {
  const { faults } = resolutionOf(
    counts.map((count) => ({ date: '2024-02-22', candidate: 'doe', ...count })),
  );
  const places = faults.map(({ pointer }) => Number(pointer.split('/')[2]));
  return counts.map((_, at) => places.includes(at));
}

test('a count is refused where no numbers in its ranges can be those of the members', () => {
  const refused = COUNTS.flatMap((_, at) => (at % PART === 0 ? refusedOf(COUNTS.slice(at, at + PART)) : []));
  const isWithin = ([low, high]: Ends, least: number, most: number) => low <= most && high >= least;
  const wanted = COUNTS.map(
    ({ supporters, against, neutral }) =>
      !isWithin(supporters, 2, 4) ||
      !isWithin(against, 1, Infinity) ||
      supporters[0] + against[0] + neutral[0] > 5,
  );
  expect(COUNTS.filter((_, at) => refused[at] !== wanted[at])).toEqual([]);
  expect(new Set(wanted)).toEqual(new Set([true, false]));
});

test.each([
  ['low', ['many', 1]],
  ['high', [6, 'many']],
])('of a count whose %s end is no number nothing else is said', (_end, supporters) => {
  const { faults } = resolutionOf([{ date: '2024-02-22', candidate: 'doe', supporters }]);
  expect(faults.map(({ code }) => code)).toEqual(['wrong-type']);
});
