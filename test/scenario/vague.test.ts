import { describe, expect, test } from 'vitest';
import { resolution } from '../../src/scenario/index.js';

const BASE = {
  title: 'Vague',
  body: { name: 'Two', members: { A1: {}, A2: {} } },
  asOf: '2024-06-01',
  candidates: { doe: { name: 'Jane Doe', candidacy: [{ status: 'declared' }] } },
};

/** Without contradictions: two that hold from one date are that as well. */
function codesOf(fields: object): readonly string[] {
  const text = { name: 'it.json', text: JSON.stringify({ ...BASE, ...fields }) };
  return resolution(text, () => ({ refused: 'there is no other file' })).faults.flatMap(({ code }) =>
    code === 'contradiction' ? [] : [code],
  );
}

/** Two records of one member, of one candidate, of a member and of everyone, in the order given. */
const SECTIONS: readonly (readonly [string, (first: string, second: string) => object])[] = [
  [
    'stances',
    (first, second) => ({
      stances: {
        doe: {
          A1: [
            { from: first, stance: 'object' },
            { from: second, stance: 'support' },
          ],
        },
      },
    }),
  ],
  [
    'candidacies',
    (first, second) => ({
      candidates: {
        doe: {
          name: 'Jane Doe',
          candidacy: [
            { from: first, status: 'leading' },
            { from: second, status: 'declared' },
          ],
        },
      },
    }),
  ],
  [
    'stances, of a member and of everyone,',
    (first, second) => ({
      stances: {
        doe: { A1: [{ from: first, stance: 'object' }], '*': [{ from: second, stance: 'support' }] },
      },
    }),
  ],
];

describe.each(SECTIONS)('of two %s that differ', (_what, written) => {
  // 2024 is a leap year.
  test.each([
    ['2024-02', '2024-01-31', 0],
    ['2024-02', '2024-02-01', 1],
    ['2024-02', '2024-02-29', 1],
    ['2024-02', '2024-03-01', 0],
    ['2024-02', '2024-02', 2],
    ['2024-02', '2024-03', 0],
    ['2024', '2024-02', 2],
    ['2023', '2023-12-31', 1],
    ['2023', '2024-01-01', 0],
    ['2024-02-10', '2024-02-11', 0],
  ])('from %s and %s, in whatever order, %i are too vague', (one, other, count) => {
    const wanted = Array.from({ length: count }, () => 'order-unclear');
    expect(codesOf(written(one, other))).toEqual(wanted);
    expect(codesOf(written(other, one))).toEqual(wanted);
  });
});

test('of everyone, who joined later is not meant', () => {
  const body = { name: 'Two', members: { A1: {}, A2: { joined: '2024-03-01' } } };
  const stances = (member: string) => ({
    doe: {
      [member]: [{ from: '2024-02-10', stance: 'object' }],
      '*': [{ from: '2024-02', stance: 'support' }],
    },
  });
  expect(codesOf({ body, stances: stances('A1') })).toContain('order-unclear');
  expect(codesOf({ body, stances: stances('A2') })).not.toContain('order-unclear');
});
