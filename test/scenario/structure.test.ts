import { describe, expect, test } from 'vitest';
import { RULE_NAMES } from '../../src/engine/index.js';
import { resolution, type Fault } from '../../src/scenario/index.js';

type Path = readonly (string | number)[];

/** A scenario that is sound, with an object of every kind that the format has. */
const WHOLE = {
  title: 'Whole',
  body: {
    name: 'Two',
    principals: ['A1'],
    members: { A1: { name: 'Atlantis', earlier: [{ joined: '1990', left: '1995' }] }, A2: { weight: 2 } },
  },
  asOf: '2024-01-01',
  termEnds: '2024-12-31',
  rule: { type: 'weighted', quota: 2 },
  members: { A1: { weight: 1 }, A2: { participates: true } },
  incumbent: { name: 'Olaf Old', extendable: true },
  candidates: { doe: { name: 'Jane Doe', candidacy: [{ status: 'declared' }] } },
  concessions: { c: { to: ['A1'], what: 'a base' } },
  blocs: { both: ['A1', 'A2'] },
  stances: {
    doe: {
      A1: {
        stance: 'object',
        why: 'reasons',
        liftedBy: { all: [{ concession: 'c' }, { after: '2024-03' }] },
      },
      A2: [
        { from: '2023-12-01', stance: 'reserved', liftedBy: { any: [{ consents: ['A1'] }] } },
        { from: '2023-12-01', stance: 'reserved', why: 'again' },
      ],
    },
  },
  counts: [{ date: '2024-01-01', candidate: 'doe', supporters: 0, source: 's' }],
  events: [{ date: '2024-01-01', type: 'signal', what: 'a hint' }],
  sources: { s: { publisher: 'The Paper', date: '2024' } },
  expect: [
    { candidate: 'doe', blockers: { atLeast: ['A1'] }, rule: { type: 'consensus-minus', tolerated: 1 } },
  ],
  outcome: { appointed: 'doe', on: '2024-02-01' },
  model: { exitRate: 0.1 },
};

/** Objects whose keys the author chooses. */
const FREE = /^\/(candidates|concessions|blocs|sources|members|body\/members|stances|stances\/doe)$/;

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, each]) =>
    pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  const isFree = Array.isArray(value) || FREE.test(`/${path.join('/')}`);
  return isFree ? inside : [path, ...inside];
}

/** `value` with `change` made to what stands at `path`. */
function changed(value: unknown, [part, ...rest]: Path, change: (object: object) => object): unknown {
  if (part === undefined) return change(value as object);
  if (Array.isArray(value))
    return (value as readonly unknown[]).map((each, at) =>
      at === part ? changed(each, rest, change) : each,
    );
  const object = value as Record<string, unknown>;
  return { ...object, [part]: changed(object[part], rest, change) };
}

function faultsOf(document: unknown): readonly Fault[] {
  const text = { name: 'it.json', text: JSON.stringify(document) };
  return resolution(text, () => ({ refused: 'there is no other file' })).faults;
}

const PLACES = pathsIn(WHOLE).map((path) => [`/${path.join('/')}`, path] as const);

describe('a field that is not known', () => {
  test('can stand in any object of a sound scenario', () => {
    expect(faultsOf(WHOLE)).toEqual([]);
    expect(PLACES.length).toBeGreaterThan(25);
  });

  test.each(PLACES)('at %s is told with those that are', (place, path) => {
    let own: readonly string[] = [];
    const document = changed(WHOLE, path, (object) => ((own = Object.keys(object)), { ...object, zz: 1 }));
    const [fault, ...others] = faultsOf(document);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: 'unknown-field', pointer: `${place === '/' ? '' : place}/zz` });
    const [, allowed = ''] = /; allowed: (.*)$/.exec(fault?.message ?? '') ?? [];
    expect(allowed.split(', ')).toEqual(expect.arrayContaining([...own]));
    expect(new Set(allowed.split(', ')).size).toBe(allowed.split(', ').length);
  });

  test.each([
    [['stances', 'doe', 'A1'], 'whi', 'why'],
    [['stances', 'doe', 'A2', 0], 'sourse', 'source'],
    [['body', 'members', 'A1'], 'nam', 'name'],
    [['body'], 'principal', 'principals'],
    [['outcome'], 'sorce', 'source'],
    [[], 'date', 'asOf'],
    [[], 'As of', 'asOf'],
    [['stances', 'doe', 'A1'], 'reason', 'why'],
    [['stances', 'doe', 'A2', 0], 'since', 'from'],
    [['candidates', 'doe'], 'country', 'member'],
    [['candidates', 'doe'], 'status', 'candidacy'],
    [['candidates', 'doe', 'candidacy', 0], 'since', 'from'],
    [['events', 0], 'description', 'what'],
  ])('at %j says of %s which was meant', (path, typed, meant) => {
    const document = changed(WHOLE, path, (object) => ({ ...object, [typed]: 'x' }));
    expect(faultsOf(document).map(({ suggestion }) => suggestion)).toEqual([`did you mean "${meant}"?`]);
  });
});

test.each([
  [['rule'], 'majority', 'did you mean "simple-majority"?'],
  [['rule'], '2/3', 'did you mean "two-thirds"?'],
  [['rule'], 'qmv', 'did you mean "qualified-majority"?'],
  [['rule'], 'Two-Thirds', 'did you mean "two-thirds"?'],
  [['candidates', 'doe', 'candidacy', 0, 'status'], 'candidate', 'did you mean "declared"?'],
  [['candidates', 'doe', 'candidacy', 0, 'status'], 'dropped out', 'did you mean "withdrawn"?'],
  [['stances', 'doe', 'A1', 'evidence'], 'press', 'did you mean "reported"?'],
  [['stances', 'doe', 'A1', 'stance'], 'veto', 'for a no write "object"'],
  [['stances', 'doe', 'A1', 'stance'], 'opposes', 'for a no write "object"'],
  [['stances', 'doe', 'A2'], 'supports', 'did you mean "support"?'],
  [['expect', 0, 'candidate'], 'Doe', 'did you mean "doe"?'],
])('at %j the word %s is understood', (path, typed, suggestion) => {
  const key = String(path.at(-1));
  const document = changed(WHOLE, path.slice(0, -1), (object) => ({ ...object, [key]: typed }));
  expect(faultsOf(document)).toMatchObject([{ suggestion }]);
});

/** The way to every value that has nothing inside. */
function leavesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) =>
    leavesIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

describe('no message shows what is not there', () => {
  const PARENTS = leavesIn(WHOLE).filter((path) => typeof path.at(-1) === 'string');

  test.each(PARENTS.map((path) => [path.join('/'), path] as const))(
    'when %s is wrong or missing',
    (_, path) => {
      const key = String(path.at(-1));
      const without = (object: object) =>
        Object.fromEntries(Object.entries(object).filter(([each]) => each !== key));
      const wrongs = [
        without,
        ...[5, {}, null, 'x y', []].map((value) => (object: object) => ({ ...object, [key]: value })),
      ];
      for (const wrong of wrongs) {
        const messages = faultsOf(changed(WHOLE, path.slice(0, -1), wrong)).map(({ message }) => message);
        expect(messages.filter((message) => /undefined|NaN|\[object/.test(message))).toEqual([]);
      }
    },
  );
});

describe('a rule that is written as an object', () => {
  const parameters = { 'consensus-minus': 'tolerated', weighted: 'quota' } as Record<string, string>;

  test.each(RULE_NAMES.flatMap((type) => ['tolerated', 'quota', 'share'].map((field) => [type, field])))(
    'is the %s that it says, with %s or without',
    (type = '', field = '') => {
      const faults = faultsOf({ ...WHOLE, rule: { type, [field]: 1 } });
      const wanted = parameters[type];
      const missing = wanted === undefined || wanted === field ? [] : [['missing-field', `/rule/${wanted}`]];
      const unknown = wanted === field ? [] : [['unknown-field', `/rule/${field}`]];
      expect(faults.map(({ code, pointer }) => [code, pointer])).toEqual([...missing, ...unknown]);
    },
  );
});
