import { expect, test } from 'vitest';
import { readScenario, resolution, ScenarioError, type Resolve } from '../../src/scenario/index.js';

const SOURCES = {
  month: { publisher: 'Reuters', date: '2024-02' },
  year: { publisher: 'NOS', date: '2023', url: 'https://example.org' },
};
const BASE = {
  title: 'base',
  body: 'nato',
  asOf: '2024-02-22',
  candidates: {
    doe: {
      name: 'Jane Doe',
      member: 'Holland',
      candidacy: [
        { from: '2024-02-21', status: 'declared', judgement: 'nobody else was named' },
        { from: '2023-10-28', status: 'interested', source: 'month' },
      ],
    },
  },
  stances: {
    doe: {
      Hungary: [
        { from: '2024-03-01', stance: 'accept', source: 'year', evidence: 'reported' },
        {
          from: '2024-02-01',
          stance: 'object',
          source: 'month',
          liftedBy: { consents: ['Turkey', 'Romania'] },
        },
        { from: '2024-02-01', stance: 'support', source: 'month', evidence: 'inferred' },
      ],
      USA: 'support',
    },
  },
  members: { Iceland: { participates: false }, HUN: { weight: 3 } },
  counts: [
    { date: '2024-02-22', candidate: 'doe', supporters: 20, source: 'month' },
    { date: '2024-01-01', candidate: 'doe', supporters: [2, 20] },
  ],
  concessions: {
    amends: { to: ['Turkey', 'HUN'], what: 'amends', granted: '2024-02-03' },
    visit: { to: ['TUR'], what: 'a visit', granted: true, cost: 2 },
    letter: { to: ['TUR'], what: 'a letter', source: 'month' },
  },
  blocs: { baltic: ['Lithuania', 'Estonia', 'LV'] },
  events: [
    { date: '2024-07-09', type: 'milestone', what: 'summit', announced: '2023-07-12', source: 'month' },
    { date: '2024-02-10', type: 'signal', what: 'a signal', source: 'month' },
    { date: '2024-02-11', type: 'signal', what: 'another' },
  ],
  sources: SOURCES,
};

const files =
  (others: Record<string, unknown>): Resolve =>
  (path) =>
    path in others ? { name: path, text: JSON.stringify(others[path]) } : { refused: `no ${path}` };
const text = (document: unknown) => ({ name: 'it.json', text: JSON.stringify(document) });
const scenario = readScenario(text(BASE), files({}));

test('records stand oldest first, the better evidenced last, each known from the last day of its source', () => {
  const { HUN, USA } = scenario.stances.doe ?? {};
  expect(HUN?.map(({ from, known, stance, evidence }) => [from, known, stance, evidence])).toEqual([
    ['2024-02-01', '2024-02-29', 'support', 'inferred'],
    ['2024-02-01', '2024-02-29', 'object', 'stated'],
    ['2024-03-01', '2023-12-31', 'accept', 'reported'],
  ]);
  expect(HUN?.[1]?.liftedBy).toEqual({ consents: ['ROU', 'TUR'] });
  expect(USA).toEqual([
    {
      from: null,
      known: null,
      stance: 'support',
      why: null,
      asks: null,
      liftedBy: null,
      source: null,
      evidence: 'assumed',
      judgement: null,
      salience: null,
    },
  ]);
});

test('candidacies stand oldest first; without a source they are known when they hold', () => {
  expect(scenario.candidates.doe).toEqual({
    id: 'doe',
    name: 'Jane Doe',
    member: 'NLD',
    candidacy: [
      { from: '2023-10-28', known: '2024-02-29', status: 'interested', source: 'month', judgement: null },
      {
        from: '2024-02-21',
        known: '2024-02-21',
        status: 'declared',
        source: null,
        judgement: 'nobody else was named',
      },
    ],
  });
});

test('counts, concessions, events and blocs are spelled out', () => {
  expect(scenario.counts.map(({ date, known, supporters }) => [date, known, supporters])).toEqual([
    ['2024-01-01', '2024-01-01', [2, 20]],
    ['2024-02-22', '2024-02-29', [20, 20]],
  ]);
  const { amends, visit, letter } = scenario.concessions;
  expect(amends).toMatchObject({ to: ['HUN', 'TUR'], cost: 1, granted: '2024-02-03', known: '2024-02-03' });
  expect(visit).toMatchObject({ cost: 2, granted: true, known: null });
  expect(letter).toMatchObject({ granted: null, known: '2024-02-29' });
  expect(scenario.events.map(({ date, known }) => [date, known])).toEqual([
    ['2024-02-10', '2024-02-29'],
    ['2024-02-11', null],
    ['2024-07-09', '2023-07-12'],
  ]);
  expect(scenario.blocs).toEqual({ baltic: ['EST', 'LTU', 'LVA'] });
});

test('what the scenario changes about members counts as assumed', () => {
  const { ISL, HUN, TUR } = scenario.body.members;
  expect(ISL).toMatchObject({ participates: false, assumed: true, joined: '1949-08-24' });
  expect(HUN).toMatchObject({ participates: true, weight: 3, assumed: true });
  expect(TUR).toMatchObject({ participates: true, weight: null, assumed: false });
});

test.each([
  [undefined, { type: 'consensus' }],
  ['unanimity', { type: 'unanimity' }],
  ['consensus-minus', { type: 'consensus-minus', tolerated: 1 }],
  ['weighted', { type: 'weighted', quota: null }],
  [
    { type: 'weighted', quota: 9 },
    { type: 'weighted', quota: 9 },
  ],
])('the rule %j is %j', (rule, spelled) => {
  expect(readScenario(text({ ...BASE, rule }), files({})).rule).toEqual(spelled);
});

test('a chain of overlays applies the nearest last', () => {
  const { title, stances } = readScenario(
    text({ extends: 'middle', stances: { doe: { Hungary: 'accept' } } }),
    files({
      middle: { extends: 'base', title: 'middle', stances: { doe: { HUN: 'redline', USA: null } } },
      base: BASE,
    }),
  );
  expect(title).toBe('middle');
  expect(stances.doe?.HUN).toMatchObject([{ stance: 'accept', source: null, evidence: 'assumed' }]);
  expect(stances.doe).not.toHaveProperty('USA');
});

test('an overlay never checks the counts of its base again', () => {
  const blocked = Object.fromEntries(
    ['FRA', 'DEU', 'ITA', 'ESP', 'GRC', 'POL', 'GBR'].map((code) => [code, 'object']),
  );
  const tight = { ...BASE, counts: [{ date: '2024-02-22', candidate: 'doe', supporters: 29 }] };
  const overlay = text({ extends: 'base', stances: { doe: blocked } });
  expect(resolution(overlay, files({ base: tight })).faults).toEqual([]);
  const edited = { ...tight, stances: { doe: { ...BASE.stances.doe, ...blocked } } };
  expect(resolution(text(edited), files({})).faults.map(({ code }) => code)).toEqual(['unreachable-count']);
});

test('a count is checked at its own date, with what held then and who was a member then', () => {
  // On 2024-03-06 there are 31 members, one of which takes no part; on 2024-03-07 Sweden makes them 32.
  const on = (date: string) => {
    const counts = [{ date, candidate: 'doe', supporters: 32 }];
    return resolution(text({ ...BASE, members: {}, counts }), files({})).faults.map(({ message }) => message);
  };
  expect(on('2024-03-06')).toEqual([expect.stringContaining('allow 3 to 31')]);
  expect(on('2024-03-07')).toEqual([]);
});

test('a count between two numbers is right where any number between them can be reached', () => {
  // On 2024-03-06 three members consent and none of the 31 withholds: 3 to 31 can be reached.
  const codes = (supporters: readonly [number, number]) => {
    const stances = { doe: { USA: 'support', Hungary: 'accept' } };
    const counts = [{ date: '2024-03-06', candidate: 'doe', supporters }];
    const document = { ...BASE, members: {}, stances, counts };
    return resolution(text(document), files({})).faults.map(({ code }) => code);
  };
  expect([codes([1, 2]), codes([32, 40])]).toEqual([['unreachable-count'], ['unreachable-count']]);
  expect([codes([1, 3]), codes([31, 40]), codes([0, 40]), codes([3, 31])]).toEqual([[], [], [], []]);
});

test('a count is checked with what held on its date, even if it became known later', () => {
  const late = { publisher: 'Reuters', date: '2024-12-31' };
  const withholding = { from: '2024-02-01', stance: 'object', source: 'late' };
  const document = {
    ...BASE,
    members: {},
    stances: { doe: { HUN: withholding } },
    counts: [{ date: '2024-02-22', candidate: 'doe', supporters: 31 }],
    sources: { ...SOURCES, late },
  };
  expect(resolution(text(document), files({})).faults.map(({ message }) => message)).toEqual([
    expect.stringContaining('allow 1 to 30'),
  ]);
});

test('an inline body has the members that it names', () => {
  const body = {
    name: 'the Two',
    members: { A1: { name: 'Atlantis', weight: 2 }, HUN: { joined: '2020-01-01', left: '2025-01-01' } },
  };
  const candidates = { doe: { name: 'Jane Doe', member: 'atlantis', candidacy: [{ status: 'declared' }] } };
  const own = readScenario(text({ title: 'own', body, asOf: '2024-01-01', candidates }), files({}));
  expect(own.body).toMatchObject({ id: 'inline', name: 'the Two' });
  expect(own.body.members.A1).toMatchObject({ name: 'Atlantis', weight: 2, joined: null, population: null });
  expect(own.body.members.HUN).toMatchObject({ name: 'HUN', joined: '2020-01-01', left: '2025-01-01' });
  expect(own.candidates.doe?.member).toBe('A1');
});

test('readScenario throws every fault at once, one on each line', () => {
  const read = () => readScenario(text({ ...BASE, title: 5, rule: 'none' }), files({}));
  expect(read).toThrow(ScenarioError);
  expect(read).toThrow(/^it\.json:1:\d+: .*\nit\.json:1:\d+: .*$/);
});

const NO_OTHER: Resolve = () => ({ refused: 'no other file' });

test.each([
  [
    [{ name: 'a.json', text: '{}' }],
    'readScenario takes a function that finds what "extends" names, got undefined',
  ],
  [['a.json', NO_OTHER], 'readScenario takes { name, text }, got "a.json"'],
  [[{ name: 'a.json', text: {} }, NO_OTHER], 'readScenario takes { name, text }, got an object'],
  [[{ name: 5, text: '{}' }, NO_OTHER], 'readScenario takes { name, text }, got an object'],
  [[{ text: '{}' }, NO_OTHER], 'readScenario takes { name, text }, got an object'],
  [[{ name: 'a.json' }, NO_OTHER], 'readScenario takes { name, text }, got an object'],
  [[undefined, NO_OTHER], 'readScenario takes { name, text }, got undefined'],
])('readScenario does not take %j', (given, message) => {
  expect(() => readScenario(...(given as unknown as Parameters<typeof readScenario>))).toThrow(
    new TypeError(message),
  );
});
