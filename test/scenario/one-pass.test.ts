import { describe, expect, test } from 'vitest';
import { resolution, type Resolve } from '../../src/scenario/index.js';

const BASE = {
  title: 'base',
  body: 'nato',
  asOf: '2024-02-22',
  candidates: { doe: { name: 'Jane Doe', member: 'Holland', candidacy: [{ status: 'declared' }] } },
  stances: { doe: { Hungary: { stance: 'object', source: 'month' } } },
  sources: { month: { publisher: 'Reuters', date: '2024-02' } },
};

const files =
  (others: Record<string, unknown>): Resolve =>
  (path) =>
    path in others ? { name: path, text: JSON.stringify(others[path]) } : { refused: `no ${path}` };
const text = (document: unknown) => ({ name: 'it.json', text: JSON.stringify(document) });

describe("what is the file's and what the whole's", () => {
  const { title: _title, ...untitled } = BASE;
  const faultsOf = (document: unknown, others: Record<string, unknown> = {}) =>
    resolution(text(document), files(others)).faults.map(({ file, code, pointer }) => [file, code, pointer]);

  test('a field that the base lacks is missing there, and not once more in the whole', () => {
    expect(faultsOf({ extends: 'base', asOf: '2024-02-23' }, { base: untitled })).toEqual([
      ['base', 'missing-field', '/title'],
    ]);
  });

  test('an overlay that gives it does not excuse the base', () => {
    expect(faultsOf({ extends: 'base', title: 'given' }, { base: untitled })).toEqual([
      ['base', 'missing-field', '/title'],
    ]);
  });

  test('a value that is wrong in one file is reported once, though the whole has it too', () => {
    const stances = { doe: { Hungary: { stance: 'acept', source: 'nowhere' } } };
    expect(faultsOf({ extends: 'base', stances }, { base: BASE })).toEqual([
      ['it.json', 'not-allowed', '/stances/doe/Hungary/stance'],
      ['it.json', 'unknown-source', '/stances/doe/Hungary/source'],
    ]);
  });

  test('without the base nothing is said of the whole', () => {
    const overlay = { extends: 'gone', stances: { doe: { HUN: { stance: 'acept', source: 'nowhere' } } } };
    expect(faultsOf(overlay)).toEqual([
      ['it.json', 'unreadable-extends', '/extends'],
      ['it.json', 'not-allowed', '/stances/doe/HUN/stance'],
    ]);
  });

  test('without a known body all but its members is checked', () => {
    const counts = [{ date: '2024-02-22', candidate: 'deo', supporters: 40, source: 'month' }];
    expect(faultsOf({ ...BASE, body: 'natoo', counts })).toEqual([
      ['it.json', 'unknown-body', '/body'],
      ['it.json', 'unknown-candidate', '/counts/0/candidate'],
    ]);
  });

  test('a section that is wrong as a whole makes no reference to it unknown', () => {
    expect(faultsOf({ ...BASE, sources: [] })).toEqual([['it.json', 'wrong-type', '/sources']]);
  });

  test('two names of one member are told as such, and what is wrong with either is told too', () => {
    const stances = { doe: { Hungary: 'acept', Magyarország: 'objekt', France: 'supprt' } };
    expect(faultsOf({ ...BASE, stances })).toEqual([
      ['it.json', 'not-allowed', '/stances/doe/Hungary'],
      ['it.json', 'duplicate-member', '/stances/doe/Magyarország'],
      ['it.json', 'not-allowed', '/stances/doe/Magyarország'],
      ['it.json', 'not-allowed', '/stances/doe/France'],
    ]);
  });

  test('"extends" that names no file leaves the rest of the file to be checked', () => {
    expect(faultsOf({ extends: 5, title: 7 })).toEqual([
      ['it.json', 'wrong-type', '/extends'],
      ['it.json', 'wrong-type', '/title'],
    ]);
  });
});

test('a list of many keys is cut, and says how many more there are', () => {
  const candidate = { candidacy: [{ status: 'declared' }] };
  const candidates = Object.fromEntries(
    Array.from({ length: 25 }, (_, index) => [`c${index}`, { name: `Candidate ${index}`, ...candidate }]),
  );
  const document = { title: 'many', body: 'nato', asOf: '2024-01-01', candidates, stances: { zz: {} } };
  const { faults } = resolution(text(document), files({}));
  expect(faults[0]?.message).toMatch(/there are c0, c1, .*, c19 and 5 more$/);
});

test.each(['2300-05', '2300-05-01', '2300', '1899-12'])(
  '%s is a date, though of no year that is known',
  (date) => {
    const sources = { month: { publisher: 'Reuters', date } };
    const { faults } = resolution(text({ ...BASE, sources }), files({}));
    expect(faults[0]?.message).toBe(
      `the year of "${date}" is out of range; a date lies in the years 1900 to 2200`,
    );
  },
);
