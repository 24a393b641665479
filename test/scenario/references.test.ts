import { describe, expect, test } from 'vitest';
import { resolution } from '../../src/scenario/index.js';

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

/** A scenario in which every field that refers to something does. */
const WHOLE = {
  title: 'Whole',
  body: {
    name: 'the Five',
    principals: ['AAA'],
    members: { AAA: { name: 'Alba' }, BBB: { name: 'Bergen' }, CCC: { name: 'Corfu' } },
  },
  asOf: '2024-03-01',
  principals: ['BBB'],
  incumbent: { name: 'Olaf Old', member: 'BBB' },
  members: { CCC: { weight: 2 } },
  candidates: {
    doe: { name: 'Jane', member: 'AAA', candidacy: [{ from: '2024-01-01', status: 'declared', source: 'paper' }] },
    roe: { name: 'Rick', candidacy: [{ status: 'declared' }] },
  },
  concessions: { base: { to: ['BBB'], what: 'a base', granted: '2024-02-01', source: 'paper' } },
  levers: {
    deal: { what: 'a deal', grants: ['base'], withdraws: ['doe'], turns: { doe: ['CCC'] }, source: 'paper' },
  },
  blocs: { pair: ['AAA', 'BBB'] },
  stances: {
    doe: {
      AAA: {
        ...{ from: '2024-01-05', stance: 'object', source: 'paper' },
        liftedBy: { all: [{ concession: 'base' }, { any: [{ withdrawn: 'roe' }, { consents: ['BBB'] }] }] },
      },
      pair: { from: '2024-01-06', stance: 'support', source: 'paper', except: ['AAA'] },
    },
    roe: { CCC: [{ from: '2024-01-07', stance: 'accept', source: 'paper' }] },
  },
  counts: [{ date: '2024-02-01', candidate: 'doe', supporters: 1, source: 'paper', conflict: 'x' }],
  events: [{ date: '2024-02-01', type: 'signal', what: 'a hint', source: 'paper' }],
  sources: { paper: { publisher: 'The Paper', date: '2024-01-01' } },
  outcome: { appointed: 'doe', on: '2024-04-01', source: 'paper' },
  expect: [
    { candidate: 'doe', blockers: ['AAA'], supporters: { atLeast: ['BBB'] } },
    { frontRunner: 'doe' },
    { unlockedBy: ['deal', 'AAA', 'base', 'roe', '2024-07-02'] },
  ],
}; // prettier-ignore

/** `value` with `change` made of what stands at `path`; a change of a key gives it another name. */
function changed(value: unknown, [first, ...rest]: Path, change: { readonly value?: unknown; readonly key?: string }): unknown {
  if (first === undefined) return change.value;
  if (Array.isArray(value)) return value.map((item, at) => (at === first ? changed(item, rest, change) : (item as unknown)));
  return Object.fromEntries(
    Object.entries(value as Json).map(([key, each]) => {
      if (key !== first) return [key, each];
      return rest.length === 0 && change.key !== undefined ? [change.key, each] : [key, changed(each, rest, change)];
    }),
  );
} // prettier-ignore

const resolved = (document: unknown) =>
  resolution({ name: 'it.json', text: JSON.stringify(document) }, () => ({ refused: 'no other file' }));
const toldOf = (document: unknown) =>
  resolved(document).faults.map(({ code, pointer, suggestion }) => [code, pointer, suggestion]);
const pathOf = (pointer: string): Path =>
  pointer.split('/').slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) : part)); // prettier-ignore

test('what every reference of a scenario leads to is there', () => {
  expect(toldOf(WHOLE)).toEqual([]);
});

describe('a reference that leads nowhere is refused where it stands, and told what may have been meant', () => {
  test.each([
    ['/candidates/doe/candidacy/0/source', 'source', 'paper'],
    ['/stances/doe/AAA/source', 'source', 'paper'],
    ['/stances/roe/CCC/0/source', 'source', 'paper'],
    ['/stances/doe/pair/source', 'source', 'paper'],
    ['/counts/0/source', 'source', 'paper'],
    ['/concessions/base/source', 'source', 'paper'],
    ['/levers/deal/source', 'source', 'paper'],
    ['/events/0/source', 'source', 'paper'],
    ['/outcome/source', 'source', 'paper'],
    ['/stances/doe/AAA/liftedBy/all/0/concession', 'concession', 'base'],
    ['/levers/deal/grants/0', 'concession', 'base'],
    ['/stances/doe/AAA/liftedBy/all/1/any/0/withdrawn', 'candidate', 'roe'],
    ['/counts/0/candidate', 'candidate', 'doe'],
    ['/levers/deal/withdraws/0', 'candidate', 'doe'],
    ['/outcome/appointed', 'candidate', 'doe'],
    ['/expect/0/candidate', 'candidate', 'doe'],
    ['/expect/1/frontRunner', 'candidate', 'doe'],
    ['/expect/2/unlockedBy/0', 'lever', 'deal'],
  ])('%s, a %s', (pointer, word, key) => {
    expect(toldOf(changed(WHOLE, pathOf(pointer), { value: `${key}x` }))).toEqual([
      [`unknown-${word}`, pointer, `did you mean "${key}"?`],
    ]);
    const far = resolved(changed(WHOLE, pathOf(pointer), { value: 'nothing-like-it' })).faults;
    const there = word === 'source' ? '' : `; there are ${word === 'candidate' ? 'doe, roe' : 'base'}`;
    expect(far).toMatchObject([
      word === 'lever'
        ? {
            message: 'there is no member, concession, candidate or lever "nothing-like-it"',
            suggestion: null,
          }
        : { message: `there is no ${word} "nothing-like-it" in "${word}s"${there}`, suggestion: null },
    ]);
  });

  test.each([
    ['/counts/0/candidate', 'candidate', 'Jane', 'doe'],
    ['/stances/doe/AAA/liftedBy/all/1/any/0/withdrawn', 'candidate', 'Rick', 'roe'],
    ['/levers/deal/withdraws/0', 'candidate', 'JANE', 'doe'],
    ['/outcome/appointed', 'candidate', 'Jane', 'doe'],
    ['/expect/0/candidate', 'candidate', 'Jane', 'doe'],
    ['/expect/1/frontRunner', 'candidate', 'Jane', 'doe'],
    ['/stances/doe/AAA/liftedBy/all/0/concession', 'concession', 'A base', 'base'],
    ['/levers/deal/grants/0', 'concession', 'a base', 'base'],
    ['/expect/2/unlockedBy/0', 'lever', 'A deal', 'deal'],
    ['/expect/2/unlockedBy/2', 'lever', 'a base', 'base'],
    ['/expect/2/unlockedBy/3', 'lever', 'Jane', 'doe'],
    ['/expect/2/unlockedBy/1', 'lever', 'Albax', 'AAA'],
    ['/expect/2/unlockedBy/3', 'lever', 'Rik', 'roe'],
  ])('%s, a %s called %s, is told the key', (...[pointer, word, called, key]) => {
    expect(toldOf(changed(WHOLE, pathOf(pointer), { value: called }))).toEqual([
      [`unknown-${word}`, pointer, `did you mean "${key}"?`],
    ]);
  });

  test.each([
    ['/stances/doe', '/stances/doex'],
    ['/levers/deal/turns/doe', '/levers/deal/turns/doex'],
  ])('%s, by its key', (pointer, wrong) => {
    expect(toldOf(changed(WHOLE, pathOf(pointer), { key: 'doex' }))).toEqual([
      ['unknown-candidate', wrong, 'did you mean "doe"?'],
    ]);
  });
});

describe('a member may be called by its name, and one that is misspelt is refused', () => {
  const NAMES: Readonly<Record<string, string>> = { AAA: 'Alba', BBB: 'Bergen', CCC: 'Corfu' };
  const code = (at: Path) => String(at.reduce<unknown>((value, part) => (value as Record<string | number, unknown>)[part], WHOLE)); // prettier-ignore
  const { scenario } = resolved(WHOLE);

  test.each([
    ['/body/principals/0'], ['/principals/0'], ['/incumbent/member'], ['/candidates/doe/member'], ['/concessions/base/to/0'],
    ['/levers/deal/turns/doe/0'], ['/blocs/pair/0'], ['/blocs/pair/1'], ['/stances/doe/pair/except/0'],
    ['/stances/doe/AAA/liftedBy/all/1/any/1/consents/0'], ['/expect/0/blockers/0'], ['/expect/0/supporters/atLeast/0'],
  ])('%s', (pointer) => {
    const path = pathOf(pointer);
    const name = NAMES[code(path)] ?? '';
    expect(resolved(changed(WHOLE, path, { value: name })).scenario).toEqual(scenario);
    const { faults } = resolved(changed(WHOLE, path, { value: `${name}x` }));
    expect(faults).toMatchObject([
      {
        ...{ code: 'unknown-member', pointer, message: `"${name}x" is not a member of the Five` },
        suggestion: `did you mean ${name} (${code(path)})?`,
      },
    ]);
  }); // prettier-ignore

  test('among levers, unless it is the key of something else', () => {
    const named = (name: string) => changed(WHOLE, pathOf('/expect/2/unlockedBy/1'), { value: name });
    expect(resolved(named('Alba')).scenario).toEqual(scenario);
    const levers = { ...WHOLE.levers, alba: { what: 'a journey' } };
    const other = resolved({ ...(named('alba') as object), levers }).scenario;
    expect(other?.expect[2]?.unlockedBy).toContain('alba');
  });

  test('by a code that is misspelt as well', () => {
    expect(toldOf(changed(WHOLE, pathOf('/incumbent/member'), { value: 'BBX' }))).toEqual([
      ['unknown-member', '/incumbent/member', 'did you mean Bergen (BBB)?'],
    ]);
  });

  test.each([
    ['/blocs/pair', ['Bergen', 'AAA'], ['AAA', 'BBB']],
    ['/concessions/base/to', ['CCC', 'Bergen', 'AAA'], ['AAA', 'BBB', 'CCC']],
    ['/principals', ['Corfu', 'AAA'], ['AAA', 'CCC']],
    ['/body/principals', ['Corfu', 'AAA'], ['AAA', 'CCC']],
    ['/levers/deal/turns/doe', ['Corfu', 'AAA'], ['AAA', 'CCC']],
  ])('in any order of a list: %s', (pointer, written, codes) => {
    const sorted = resolved(changed(WHOLE, pathOf(pointer), { value: codes }));
    const other = resolved(changed(WHOLE, pathOf(pointer), { value: written }));
    expect(sorted.faults).toEqual([]);
    expect(other.scenario).toEqual(sorted.scenario);
  });

  test.each([['/stances/doe', 'AAA'], ['/stances/roe', 'CCC'], ['/members', 'CCC']])('as a key of %s', (where, key) => {
    const name = NAMES[key] ?? '';
    const renamed = (to: string) => changed(WHOLE, [...pathOf(where), key], { key: to });
    expect(resolved(renamed(name)).scenario).toEqual(scenario);
    expect(toldOf(renamed(`${name}x`))).toEqual([
      ['unknown-member', `${where}/${name}x`, `did you mean ${name} (${key})?`],
    ]);
  }); // prettier-ignore
});

describe('a key that stands twice', () => {
  test.for([
    ['"title": "Whole"', '"title": "Twice"', '/title', 'remove one of them'],
    ['"name":"Jane"', '"name":"June"', '/candidates/doe/name', 'remove one of them'],
    ['"BBB":{"name":"Bergen"}', '"BBB":{}', '/body/members/BBB', 'remove one of them'],
    ['"roe":{"CCC":', '"roe":{},', '/stances/roe', 'remove one of them'],
    ['"stance":"support"', '"stance":"accept"', '/stances/doe/pair/stance', 'remove one of them'],
    ['"CCC":[', '"CCC":"support",', '/stances/roe/CCC', 'make one list of both records'],
  ])('%s: %s', ([before = '', again = '', pointer = '', suggestion]) => {
    const text = JSON.stringify(WHOLE);
    const at = text.indexOf(before.replace('": "', '":"'));
    expect(at).toBeGreaterThan(0);
    const twice = `${text.slice(0, at)}${again.replace(/,$/, '')},${text.slice(at)}`;
    const { faults } = resolution({ name: 'it.json', text: twice }, () => ({ refused: 'no other file' }));
    const key = pointer.slice(pointer.lastIndexOf('/') + 1);
    const message = `the key "${key}" appears twice in this object; the second would silently replace the first`;
    expect(faults).toMatchObject([{ code: 'duplicate-key', pointer, message, suggestion }]);
  });
});

describe('a name or key that is too long', () => {
  const LONG = 'K'.repeat(201);
  test.each([
    ['/candidates/doe', 'bad-key'],
    ['/concessions/base', 'bad-key'],
    ['/sources/paper', 'bad-key'],
    ['/body/members/AAA', 'bad-key'],
  ])('%s', (pointer, code) => {
    const { faults } = resolved(changed(WHOLE, pathOf(pointer), { key: LONG }));
    const where = `${pointer.slice(0, pointer.lastIndexOf('/'))}/${LONG}`;
    const own = faults.filter((fault) => fault.pointer === where);
    expect(own.map((fault) => fault.code)).toEqual([code]);
    expect(own[0]?.message).toContain(pointer.startsWith('/body') ? 'is not a valid code of a member' : `the key "${LONG.slice(0, 39)}… is too long: at most 200 characters`); // prettier-ignore
  });
});
