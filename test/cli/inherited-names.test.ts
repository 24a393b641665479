import { expect, test } from 'vitest';
import { answerTo } from './harness.js';

/** Names that every object inherits, beside plain ones of the same length and in the same order. */
const INHERITED = {
  hasOwnProperty: 'haaaaaaaaaaaaa',
  isPrototypeOf: 'isaaaaaaaaaaa',
  propertyIsEnumerable: 'prrrrrrrrrrrrrrrrrrr',
  toLocaleString: 'toaaaaaaaaaaaa',
  toString: 'torrrrrr',
  valueOf: 'vaaaaaa',
};

const SCENARIO = JSON.stringify({
  title: 'constructor',
  rule: 'consensus',
  asOf: '2024-03-10',
  termEnds: '2024-10-01',
  body: { name: '__proto__', members: { AAA: { name: 'constructor' }, BBB: { name: 'prototype' }, CCC: {} } },
  sources: { isPrototypeOf: { publisher: '__proto__', date: '2024-01-02' } },
  candidates: {
    toString: { name: 'Ann', candidacy: [{ status: 'declared' }] },
    valueOf: { name: 'Bob', candidacy: [{ status: 'declared' }] },
  },
  concessions: { hasOwnProperty: { to: ['AAA'], what: 'constructor' } },
  blocs: { propertyIsEnumerable: ['AAA', 'BBB'] },
  stances: {
    toString: {
      AAA: { stance: 'object', liftedBy: { concession: 'hasOwnProperty' }, source: 'isPrototypeOf' },
      BBB: { stance: 'object', liftedBy: { withdrawn: 'valueOf' }, why: '__proto__' },
    },
  },
  events: [{ date: '2024-03-01', type: 'signal', what: 'toLocaleString' }],
  expect: [
    { candidate: 'toString', verdict: 'adopted' },
    { candidate: 'valueOf', blockers: ['AAA'] },
  ],
});

const plainly = (text: string) =>
  Object.entries(INHERITED).reduce((sofar, [name, plain]) => sofar.replaceAll(name, plain), text);

/** What is said of the scenario whose ids are as `spelled`, in plain names and without what depends on its bytes. */
async function said(line: readonly string[], spelled: (text: string) => string): Promise<string> {
  const { code, out, err } = await answerTo(line.map(spelled), { stdin: spelled(SCENARIO) });
  return plainly(`${code}\n${out}\n${err}`).replace(/"digest": "\w+"/, '');
}

const WRONG = /\[object|native code|\bundefined\b/;

test.each([
  ['validate', '-'],
  ['run', '-', '--candidate', 'toString'],
  ['run', '-', '--json'],
  ['run', '-', '--candidate', 'toString', '--format', 'markdown'],
  ['run', '-', '--candidate', 'toString', '--set', 'AAA.toString=accept@2024-03-01'],
  ['run', '-', '--candidate', 'valueOf', '--withdraw', 'toString', '--grant', 'hasOwnProperty'],
  ['replay', '-', '--json'],
  ['replay', '-', '--csv'],
  ['replay', '-', '--events', '--candidate', 'toString'],
  ['check', '-', '--junit'],
  ['check', '-', '--tap'],
  ['check', '-', '--json'],
  ['compare', '-', '--candidate', 'toString', '--set', 'AAA.toString=accept', '--withdraw', 'valueOf'],
])('%j says of ids that every object has what it says of any others', async (...line) => {
  const answer = await said(line, (text) => text);
  expect(answer).toBe(await said(line, plainly));
  expect(answer).not.toMatch(WRONG);
});

// Draws are keyed by ids, so that other ids have another answer.
test.each([
  ['compare', '-', '--candidate', 'toString', '--grant', 'hasOwnProperty', '--forecast', '--trials', '20'],
  ['forecast', '-', '--trials', '20', '--json'],
  ['forecast', '-', '--trials', '20', '--candidate', 'toString'],
  ['forecast', '-', '--trial', '3'],
])('%j simulates candidates with ids that every object has', async (...line) => {
  const { code, out, err } = await answerTo(line, { stdin: SCENARIO });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).not.toMatch(WRONG);
});
