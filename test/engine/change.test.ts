import { describe, expect, test } from 'vitest';
import { applied, changes, snapshot, supposed, type Change, type Snapshot } from '../../src/engine/index.js';
import { on, written } from './written.js';

const READ = snapshot(written({ stances: { x: { AAA: 'object', BBB: 'support' } } }), on('2024-03-01'));

/** The snapshot with other fields, which need not be such as a scenario would give. */
function withFields(fields: object): Snapshot {
  return { ...READ, ...fields };
}

/** Some entry of a section, told apart by its number. */
const entry = (number: number): object => ({ number, list: [number], status: 'declared' });

describe.each([
  ['rule', 'rule', { type: 'unanimity' }],
  ['incumbent', 'incumbent', { name: 'Zoe' }],
  ['term', 'termEnds', '2025-01-01'],
  ['date', 'asOf', '2024-03-02'],
  ['principals', 'principals', ['AAA']],
  ['decision', 'decision', { candidate: 'x', on: '2024-02-01', known: null }],
  ['ripe', 'isRipe', !READ.isRipe],
  ['awaited', 'awaited', ['x']],
] as const)('another %s', (type, field, value) => {
  const after = withFields({ [field]: value });
  const change = { type, from: READ[field], to: value };

  test('is one change, which is all that applying it makes', () => {
    expect(changes(READ, after)).toEqual([change]);
    expect(applied(READ, [change as Change])).toEqual(after);
  });
});

describe.each([
  ['candidacy', 'candidates', 'candidate'],
  ['concession', 'concessions', 'concession'],
  ['member', 'members', 'member'],
  ['accession', 'accessions', 'member'],
  ['total', 'totals', 'candidate'],
  ['event', 'events', 'event'],
  ['bloc', 'blocs', 'bloc'],
  ['parameter', 'model', 'parameter'],
] as const)('a %s', (type, section, name) => {
  const holding = (entries: object) => withFields({ [section]: entries });
  const [one, two, three] = [entry(1), entry(2), entry(3)];
  const before = holding({ gone: one, kept: two, other: three });
  const after = holding({ new: three, other: one, kept: entry(2) });
  const all = [
    { type, [name]: 'gone', from: one, to: null },
    { type, [name]: 'new', from: null, to: three },
    { type, [name]: 'other', from: three, to: one },
  ];

  test('that is new, gone or another is a change, by key', () => {
    expect(changes(before, after)).toEqual(all);
  });

  test('is made by itself', () => {
    expect(applied(before, all as readonly object[] as readonly Change[])).toEqual(after);
    const [gone, added] = all as readonly object[] as readonly Change[];
    expect(applied(before, gone ? [gone] : [])).toEqual(holding({ kept: two, other: three }));
    expect(applied(before, added ? [added] : [])).toEqual(
      holding({ gone: one, kept: two, other: three, new: three }),
    );
  });
});

describe('a stance', () => {
  const objection = READ.stances.x?.AAA ?? null;
  const support = READ.stances.x?.BBB ?? null;
  const CODES = { candidate: 'x', member: 'AAA' } as const;

  test('is told by candidate, then by member', () => {
    const after = withFields({ stances: { y: { AAA: objection }, x: { CCC: support, AAA: support } } });
    const all = [
      { type: 'stance', ...CODES, from: objection, to: support },
      { type: 'stance', candidate: 'x', member: 'BBB', from: support, to: null },
      { type: 'stance', candidate: 'x', member: 'CCC', from: null, to: support },
      { type: 'stance', candidate: 'y', member: 'AAA', from: null, to: objection },
    ];
    expect(changes(READ, after)).toEqual(all);
    expect(applied(READ, all as readonly object[] as readonly Change[])).toEqual(after);
  });

  test('that was the last on a candidate leaves no row', () => {
    const all: readonly Change[] = [
      { type: 'stance', ...CODES, from: objection, to: null },
      { type: 'stance', candidate: 'x', member: 'BBB', from: support, to: null },
    ];
    expect(applied(READ, all.slice(0, 1)).stances).toEqual({ x: { BBB: support } });
    expect(applied(READ, all).stances).toEqual({});
    expect(changes(READ, withFields({ stances: {} }))).toEqual(all);
  });

  test('that is supposed waits for nothing and has no day and no source', () => {
    const to = {
      ...{ stance: 'accept', evidence: 'assumed', since: null, restated: null },
      ...{ why: null, asks: null, liftedBy: null, source: null, judgement: null, salience: null },
    };
    const made = supposed(READ, { ...CODES, stance: 'accept' });
    expect(made).toEqual({ type: 'stance', ...CODES, from: objection, to });
    expect(supposed(READ, { ...CODES, member: 'EEE', stance: 'accept' }).from).toBeNull();
    expect(supposed(READ, { ...CODES, candidate: 'y', stance: 'accept' }).from).toBeNull();
  });
});

test('what no change is about is not even copied', () => {
  const after = applied(READ, [{ type: 'ripe', from: true, to: false }]);
  expect(after.members).toBe(READ.members);
  expect(after.stances).toBe(READ.stances);
});

test('stances come first, then what has a key, then what is one value', () => {
  const after = withFields({ asOf: '2024-03-02', blocs: { pair: ['AAA'] }, stances: {}, model: { a: 1 } });
  const types = changes(READ, after).map(({ type }) => type);
  expect(types).toEqual(['stance', 'stance', 'bloc', 'parameter', 'date']);
});

describe('what is the same', () => {
  const differ = (before: unknown, after: unknown) =>
    changes(withFields({ incumbent: before }), withFields({ incumbent: after })).length > 0;

  test.each([
    ['whatever the order of keys', { a: 1, b: { c: 2, d: [3] } }, { b: { d: [3], c: 2 }, a: 1 }],
    ['not a number twice', { a: Number.NaN }, { a: Number.NaN }],
    ['nothing twice', null, null],
  ])('%s', (_, before, after) => {
    expect(differ(before, after)).toBe(false);
  });

  test.each([
    ['another value', { a: 1 }, { a: 2 }],
    ['another value further in', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
    ['a key more', { a: 1 }, { a: 1, b: 1 }],
    ['another key', { a: undefined }, { b: undefined }],
    ['a list that is longer', [1, 2], [1]],
    ['nothing for something', {}, null],
    ['a word for a list', 'a', ['a']],
    ['a number for an object without keys', 1, {}],
    ['0 and −0, which are written alike', 0, -0],
  ])('is not %s, either way', (_, before, after) => {
    expect([differ(before, after), differ(after, before)]).toEqual([true, true]);
  });
});

test('what is no snapshot is refused, on either side', () => {
  const message =
    'a snapshot is what snapshot(scenario, { asOf }) returns, got an object without what belongs to it';
  expect(() => changes({} as Snapshot, READ)).toThrow(new TypeError(message));
  expect(() => changes(READ, {} as Snapshot)).toThrow(new TypeError(message));
});
