import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshot, turningDays, type Scenario } from '../../src/engine/index.js';
import { bundledNames } from '../../src/files/index.js';
import { loadScenario } from '../../src/files/load.js';
import { BODIES, readScenario } from '../../src/scenario/index.js';
import { scenarioFromTable, tableFromScenario } from '../../src/scenario/table/index.js';
import { rendered, scenarioOf } from '../report/scenarios.js';

/** What a table carries of a scenario, on every day on which anything may differ, with and without hindsight. */
function carried(scenario: Scenario, days: readonly string[]): unknown {
  return days.flatMap((asOf) =>
    [true, false].map((hindsight) => {
      const { stances, candidates } = snapshot(scenario, { asOf, hindsight });
      return { asOf, hindsight, candidates, stances: told(stances) };
    }),
  );
}

function told(stances: ReturnType<typeof snapshot>['stances']): unknown {
  return Object.entries(stances).map(([candidate, row]) => [
    candidate,
    ...Object.entries(row)
      .map(([member, { stance, since, evidence, why, judgement }]) => ({
        ...{ member, stance, since, evidence, judgement },
        why: why?.replace(/\s+/g, ' ').trim() ?? null,
      }))
      .sort((a, b) => (a.member < b.member ? -1 : 1)),
  ]).sort(); // prettier-ignore
}

/** The scenario that the table of `scenario` makes. */
function thereAndBack(scenario: Scenario, format: 'csv' | 'excel'): Scenario {
  const { body, asOf } = scenario;
  const table = tableFromScenario(scenario);
  const text = rendered('export', format, [table]).replace(/^\uFEFF/, '');
  const written = Object.hasOwn(BODIES, body.id)
    ? body.id
    : { name: body.name, members: Object.fromEntries(Object.values(body.members).map(writtenMember)) };
  const imported = scenarioFromTable(text, {
    ...{ title: 'back', body: { body, written }, rule: null, asOf, termEnds: null },
    ...{ candidate: null, order: null, headings: null, words: null },
  });
  if ('hint' in imported) throw new Error(`${imported.line}: ${imported.message}`);
  expect(imported.refusals).toEqual([]);
  expect(imported.rows).toBe(table.rows.length);
  return readScenario({ name: 'back.json', text: JSON.stringify(imported.document) }, () => ({
    refused: 'a table extends nothing',
  }));
}

function writtenMember({
  code,
  name,
  joined,
  left,
  earlier,
}: Scenario['body']['members'][string]): readonly [string, object] {
  const time = { ...(joined && { joined }), ...(left && { left }) };
  return [code, { name, ...time, ...(earlier && { earlier: earlier.map(({ joined: from, left: to }) => ({ ...(from && { joined: from }), left: to })) }) }]; // prettier-ignore
}

/** One of each body, with records about blocs and everyone, and the race of 2024. */
const CASES = [
  '2024-rutte',
  '1998-duisenberg',
  '2006-ban',
  '2013-azevedo',
  '2021-cormann',
  '2024-sinirlioglu',
  '2012-badri',
];
const NAMES = bundledNames().filter((name) => CASES.some((each) => name.endsWith(each)));

const day = fc.constantFrom('2024-01-01', '2024-02-01', '2024-03-01');
const said = {
  stance: fc.constantFrom('support', 'undeclared', 'object'),
  from: day,
  why: fc.constantFrom('a "quote", and more', "'=1+1", '-5', '=A1', 'semi;colon'),
};
const founded = {
  source: fc.constantFrom('s1', 's2', 's3'),
  evidence: fc.constantFrom('stated', 'reported', 'inferred'),
  judgement: fc.constant('@ doubt'),
};
const record = fc.oneof(
  fc.record(said, { requiredKeys: ['stance'] }),
  fc.record({ ...said, ...founded }, { requiredKeys: ['stance', 'source'] }),
);
const cell = fc.uniqueArray(record, { minLength: 1, maxLength: 3, selector: ({ from = '' }) => from });
const rows = fc.record({ AAA: cell, BBB: cell, pair: cell, '*': cell }, { requiredKeys: [] });
const source = (publisher: string, date: string) => ({
  publisher,
  date,
  url: `https://example.org/${date}`,
});
const written = fc.record({ first: rows, second: rows }).map(({ first, second }) =>
  scenarioOf({
    ...{ title: 'T', asOf: '2024-03-01', blocs: { pair: ['BBB', 'CCC'] } },
    body: { name: 'B', members: { AAA: {}, BBB: {}, CCC: { joined: '2024-02-01' } } },
    candidates: {
      first: {
        name: '=Ann Abe',
        member: 'AAA',
        candidacy: [{ status: 'leading' }, { from: '2024-02', status: 'declared', source: 's2' }],
      },
      second: { name: 'Bob Abe', candidacy: [{ status: 'mentioned' }] },
    },
    sources: {
      s1: source('One', '2024-01'),
      s2: source('Two; Three', '2024-02-15'),
      s3: source('One', '2024-04-01'),
    },
    stances: { first, second },
  }),
);

function saysTheSame(scenario: Scenario, format: 'csv' | 'excel'): void {
  const back = thereAndBack(scenario, format);
  const all = [...new Set([...turningDays(scenario, {}), ...turningDays(back, {})])];
  // Of a long race every few days.
  const days = all.filter((_day, index) => index % Math.ceil(all.length / 12) === 0);
  expect(carried(back, days)).toEqual(carried(scenario, days));
}

describe('a scenario, its table and the scenario of that', () => {
  it.each(NAMES)('say the same: %s', (name) => saysTheSame(loadScenario(name), 'csv'));

  it.each(['csv', 'excel'] as const)('say the same on every day, as %s', (format) => {
    const law = fc.property(written, (scenario) => {
      const isOutweighed = tableFromScenario(scenario).lost.some(([, noun]) => noun.includes('outweighs'));
      if (!isOutweighed) saysTheSame(scenario, format);
    });
    fc.assert(law, { numRuns: 60 });
  });

  it('differ where the table says that it cannot tell', () => {
    // On one day the member's own word counts more than a better founded one about everyone; a table has no such rows.
    const scenario = scenarioOf({
      ...{ title: 'T', asOf: '2024-03-01', body: 'nato' },
      candidates: { abe: { name: 'Abe', candidacy: [{ status: 'declared' }] } },
      sources: { s: source('One', '2024-01-01'), late: source('One', '2024-01-09') },
      stances: {
        abe: {
          '*': { from: '2024-01-01', stance: 'support', source: 's' },
          HUN: { from: '2024-01-01', stance: 'object', source: 'late', evidence: 'inferred' },
        },
      },
    });
    expect(tableFromScenario(scenario).lost).toContainEqual([
      1,
      'record that another one of the same day outweighs',
    ]);
  });
});
