import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/engine/index.js';
import { changeInWords, changeSubject, inReadingOrder, othersOf } from '../../src/report/sentences/change.js';
import { RACE_OF_TWO, scenarioOf } from './scenarios.js';

const SCENARIO = scenarioOf(RACE_OF_TWO);
const STANCE = {
  ...{ stance: 'object', liftedBy: null, since: '2024-02-01', restated: '2024-02-05' },
  ...{ evidence: 'stated', source: 's' },
};
const NAMED = { status: 'declared', since: '2024-02-01', name: 'Jane Doe', member: 'ISL' };
const GIVEN = { granted: { since: '2024-02-01' }, to: ['HUN', 'SVK'], what: 'a base', cost: 1 };
const MEMBER = { participates: true, permanent: false, weight: null, population: null, name: 'Hungary' };
const TOTAL = { supporters: [20, 22], date: '2024-03-01', source: 's' };
const LIFT = { any: [{ consents: ['TUR'] }, { after: '2024-05-01' }, { concession: 'base' }] };

/** One side, the other, and what is said of each: as much as it takes to tell them apart. */
const MOVES: readonly (readonly [type: Change['type'], from: unknown, to: unknown, words: string])[] = [
  ['stance', STANCE, { ...STANCE, stance: 'accept' }, 'object → accept'],
  ['stance', null, STANCE, 'undeclared → object'],
  ['stance', { ...STANCE, stance: 'undeclared' }, null, 'undeclared, stated → undeclared, no record'],
  [
    'stance',
    STANCE,
    { ...STANCE, liftedBy: { withdrawn: 'roe' } },
    'object → object, lifted by the withdrawal of roe',
  ],
  [
    'stance',
    STANCE,
    { ...STANCE, liftedBy: LIFT },
    'object → object, lifted by the consent of TUR or the passing of 2024-05-01 or the concession base',
  ],
  ['stance', STANCE, { ...STANCE, evidence: 'reported' }, 'object, stated → object, reported'],
  ['stance', STANCE, { ...STANCE, source: null }, 'object, stated, s → object, stated, no source'],
  [
    'stance',
    STANCE,
    { ...STANCE, restated: null },
    'object, stated, s, since 2024-02-05 → object, stated, s, at all times',
  ],
  [
    'stance',
    { ...STANCE, stance: 'support' },
    { ...STANCE, stance: 'support', since: null },
    'support, since 2024-02-01 → support, at all times',
  ],
  ['candidacy', null, NAMED, 'not named → declared'],
  ['candidacy', NAMED, { ...NAMED, name: 'J. Doe' }, 'declared, Jane Doe → declared, J. Doe'],
  [
    'candidacy',
    NAMED,
    { ...NAMED, member: null },
    'declared, Jane Doe, ISL → declared, Jane Doe, no member of its own',
  ],
  [
    'candidacy',
    { ...NAMED, status: 'withdrawn' },
    { ...NAMED, status: 'withdrawn', since: '2024-02-02' },
    'withdrawn, since 2024-02-01 → withdrawn, since 2024-02-02',
  ],
  ['concession', null, GIVEN, 'not granted → granted 2024-02-01'],
  ['concession', null, { ...GIVEN, granted: null }, 'not granted, not on record → not granted, on record'],
  ['concession', GIVEN, { ...GIVEN, granted: { since: null } }, 'granted 2024-02-01 → granted'],
  [
    'concession',
    GIVEN,
    { ...GIVEN, to: ['TUR'] },
    'granted 2024-02-01, on record, to HUN, SVK → granted 2024-02-01, on record, to TUR',
  ],
  [
    'concession',
    GIVEN,
    { ...GIVEN, cost: 2 },
    'granted 2024-02-01, on record, to HUN, SVK, a base, cost 1 → granted 2024-02-01, on record, to HUN, SVK, a base, cost 2',
  ],
  ['member', null, MEMBER, 'not a member → member'],
  ['member', MEMBER, { ...MEMBER, participates: false }, 'member → takes no part'],
  ['member', MEMBER, { ...MEMBER, permanent: true }, 'member → member, permanent'],
  ['member', MEMBER, { ...MEMBER, weight: 2 }, 'member → member, weight 2'],
  ['member', MEMBER, { ...MEMBER, population: 5 }, 'member → member, population 5'],
  ['member', MEMBER, { ...MEMBER, name: 'H' }, 'member, Hungary → member, H'],
  ['accession', null, { on: '2024-03-01' }, 'not expected to join → expected to join on 2024-03-01'],
  ['total', null, [TOTAL], 'no reported total → 20 to 22 on 2024-03-01'],
  [
    'total',
    [TOTAL],
    [{ ...TOTAL, against: [1, 2] }],
    '20 to 22 on 2024-03-01 → 20 to 22 on 2024-03-01, 1 to 2 against',
  ],
  [
    'total',
    [TOTAL],
    [{ ...TOTAL, unnamed: [3, 3] }],
    '20 to 22 on 2024-03-01 → 20 to 22 on 2024-03-01, 3 unnamed',
  ],
  [
    'total',
    [TOTAL],
    [{ ...TOTAL, neutral: [3, 3] }],
    '20 to 22 on 2024-03-01 → 20 to 22 on 2024-03-01, 3 neutral',
  ],
  [
    'total',
    [TOTAL, TOTAL],
    [TOTAL, { ...TOTAL, source: null }],
    '20 to 22 on 2024-03-01; 20 to 22 on 2024-03-01, s; s → 20 to 22 on 2024-03-01; 20 to 22 on 2024-03-01, s; no source',
  ],
  ['event', null, { source: 's' }, 'not on record → on record'],
  ['event', { source: 's' }, { source: null }, 'on record, s → on record, no source'],
  ['bloc', null, ['HUN', 'SVK'], 'no such bloc → HUN, SVK'],
  ['parameter', null, 0.5, 'default → 0.5'],
  ['rule', { type: 'consensus' }, { type: 'two-thirds' }, 'consensus → two-thirds majority'],
  ['incumbent', null, { name: 'Olaf', extendable: true, member: 'NOR' }, 'nobody → Olaf'],
  [
    'incumbent',
    { name: 'Olaf', extendable: true, member: 'NOR' },
    { name: 'Olaf', extendable: false, member: 'NOR' },
    'Olaf, may be extended → Olaf, may not be extended',
  ],
  ['term', null, '2024-10-01', 'open → 2024-10-01'],
  ['date', '2024-03-10', '2024-03-11', '2024-03-10 → 2024-03-11'],
  ['principals', [], ['USA', 'GBR'], 'nobody → USA, GBR'],
  ['decision', null, { candidate: 'doe', on: '2024-03-01', known: null }, 'none on record → doe'],
  [
    'decision',
    { candidate: 'doe', on: '2024-03-01', known: null },
    { candidate: 'doe', on: '2024-03-01', known: '2024-03-02' },
    'doe, 2024-03-01, always known → doe, 2024-03-01, known 2024-03-02',
  ],
  ['ripe', false, true, 'not on record → on record'],
  ['awaited', [], ['roe', 'doe'], 'nobody → roe, doe'],
];

describe('what changes', () => {
  it.each(MOVES)('of %s: %j to %j', (type, ...[from, to, words]) => {
    const there = changeInWords({ type, from, to } as unknown as Change);
    const back = changeInWords({ type, from: to, to: from } as unknown as Change);
    expect(`${there.from} → ${there.to}`).toBe(words);
    expect(`${back.to} → ${back.from}`).toBe(words);
  });

  it.each([
    [{ type: 'stance', member: 'TUR', candidate: 'doe' }, 'Türkiye on Jane Doe'],
    [{ type: 'candidacy', candidate: 'roe' }, 'candidacy of Rick Roe'],
    [{ type: 'total', candidate: 'roe' }, 'reported total for Rick Roe'],
    [{ type: 'member', member: 'TUR' }, 'Türkiye'],
    [{ type: 'accession', member: 'TUR' }, 'accession of Türkiye'],
    [{ type: 'concession', concession: 'base' }, 'concession base'],
    [{ type: 'bloc', bloc: 'pair' }, 'bloc pair'],
    [{ type: 'parameter', parameter: 'exitRate' }, 'parameter exitRate'],
    [{ type: 'event', event: 'a hint' }, 'a hint'],
    [{ type: 'rule' }, 'decision rule'],
    [{ type: 'incumbent' }, 'incumbent'],
    [{ type: 'term' }, 'end of the term'],
    [{ type: 'date' }, 'reading date'],
    [{ type: 'principals' }, 'principals'],
    [{ type: 'decision' }, 'decision of the body'],
    [{ type: 'ripe' }, 'objection, total or assumed stance'],
    [{ type: 'awaited' }, 'awaited withdrawals'],
  ])('%j is about %s', (change, words) => {
    expect(changeSubject({ ...change, from: null, to: null } as unknown as Change, SCENARIO)).toBe(words);
  });

  const stance = (member: string, candidate: string) =>
    ({ type: 'stance', member, candidate, from: STANCE, to: STANCE }) as unknown as Change;
  const event = { type: 'event', event: 'a hint', from: null, to: { source: 's' } } as unknown as Change;

  it('stands by kind and candidate as it comes, and within these by the names that are read', () => {
    const mixed = [
      stance('TUR', 'doe'),
      stance('HUN', 'roe'),
      event,
      stance('CZE', 'doe'),
      stance('ESP', 'roe'),
    ];
    expect(inReadingOrder(mixed, SCENARIO).map((each) => changeSubject(each, SCENARIO))).toEqual([
      ...['Czechia on Jane Doe', 'Türkiye on Jane Doe', 'Hungary on Rick Roe', 'Spain on Rick Roe', 'a hint'],
    ]);
  });

  it('stands on one line for each candidate, and for all events, where no verdict depends on it', () => {
    const others = [stance('TUR', 'doe'), event, stance('HUN', 'roe'), stance('CZE', 'doe'), event];
    expect(othersOf(others, SCENARIO)).toEqual([
      'same stance on Jane Doe, other record: Czechia, Türkiye',
      'same stance on Rick Roe, other record: Hungary',
      '2 events recorded on one side only',
    ]);
  });
});
