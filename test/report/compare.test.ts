import { describe, expect, it } from 'vitest';
import { compare, snapshot, type Comparison } from '../../src/index.js';
import { membersOn, MOST_TRIED, type Change } from '../../src/engine/index.js';
import { changeInWords } from '../../src/report/sentences/change.js';
import { RACE_OF_TWO as BASE, rendered, scenarioOf } from './scenarios.js';

const EVERYONE = membersOn(scenarioOf(BASE).body, BASE.asOf).map(({ code }) => code);
const doe = (row: object) => ({ stances: { doe: row } });

function compared(before: object, after: object, fields: Partial<Comparison> = {}): string {
  const [first, second] = [scenarioOf({ ...BASE, ...before }), scenarioOf({ ...BASE, ...after })];
  const comparison = { ...compare(snapshot(first), snapshot(second), 'doe'), ...fields };
  return rendered('compare', 'text', [{ comparison, scenario: second }, 200]);
}

describe('a comparison', () => {
  it('says when nothing differs', () => {
    const text = compared(doe({ HUN: 'object' }), doe({ HUN: 'object' }));
    expect(text).toContain('Jane Doe is blocked on both sides.');
    expect(text).toContain('What matters\nThe verdict is the same.\n\nNothing changed.\n');
  });

  it('says who blocks on one side only', () => {
    const text = compared(doe({ HUN: 'object' }), doe({ TUR: 'object' }));
    expect(text).toContain(
      'No change alters the verdict. No longer blocking: Hungary. Newly blocking: Türkiye.',
    );
  });

  it('names the smallest sets of changes, and what makes no difference', () => {
    const text = compared(doe({ HUN: 'object', CZE: 'accept' }), doe({ HUN: 'accept', CZE: 'support' }));
    expect(text).toMatch(/^[^\n]+[:?] Jane Doe goes from blocked to open\.\n/);
    expect(text).toMatch(/^before {2}\S+ {2}✗ blocked {2}Hungary$/m);
    expect(text).toContain(
      'What unblocks Jane Doe\n  one change is enough:\n    on Jane Doe, object → accept: Hungary\n\n' +
        'These are all the smallest sets. The other change is not needed.',
    );
  });

  it('counts several changes that only matter together, and others that do not', () => {
    const both = compared(doe({ HUN: 'object', TUR: 'object' }), doe({ HUN: 'accept', TUR: 'accept' }));
    expect(both).toContain('  2 changes together:\n    on Jane Doe, object → accept: Hungary, Türkiye\n');
    expect(both).toContain('These are all the smallest sets.\n');
    const changed = { HUN: 'accept', CZE: 'support', ESP: 'support' };
    const others = compared(doe({ HUN: 'object' }), doe(changed));
    expect(others).toContain('The other 2 changes are not needed.');
  });

  it('names members in the order of their names, wherever several stand on a line', () => {
    // By code Spain, ESP, comes before Estonia, EST.
    const [before, after] = [doe({ ESP: 'object', EST: 'object' }), doe({ ESP: 'accept', EST: 'accept' })];
    expect(compared(before, after)).toContain('on Jane Doe, object → accept: Estonia, Spain\n');
    const sources = { paper: { publisher: 'Paper', date: '2024-03-01' } };
    const restated = { stance: 'object', source: 'paper' };
    expect(compared(before, { ...doe({ ESP: restated, EST: restated }), sources })).toContain(
      'same stance on Jane Doe, other record: Estonia, Spain\n',
    );
    expect(compared(after, doe({}))).not.toContain('Spain, Estonia');
    expect(compared(doe({ SVN: 'object' }), before)).toContain('Newly blocking: Estonia, Spain.');
  });

  it('claims nothing of changes beyond the bound of the search', () => {
    const [before, after] = [doe({ HUN: 'object' }), doe({ HUN: 'accept', CZE: 'support' })];
    const text = compared(before, after, { complete: false }).replace(/\s+/g, ' ');
    const bound = String(MOST_TRIED).replace(/(?=\d{3}$)/, ' ');
    expect(text).toContain(
      `The search stopped after ${bound} tries; there may be other sets. The other change is in none of those found.`,
    );
    const more = doe({ HUN: 'accept', CZE: 'support', ESP: 'support' });
    expect(compared(before, more, { complete: false }).replace(/\s+/g, ' ')).toContain(
      'The other 2 changes are in none of those found.',
    );
  });

  it('says once what several sets share', () => {
    const waiting = { stance: 'object', liftedBy: { withdrawn: 'roe' } };
    const before = doe({ HUN: 'object', TUR: 'object', CZE: waiting });
    const out = { ...BASE.candidates, roe: { ...BASE.candidates.roe, candidacy: [{ status: 'withdrawn' }] } };
    const after = { ...doe({ HUN: 'accept', TUR: 'accept', CZE: 'accept' }), candidates: out };
    expect(compared(before, after)).toContain(
      '  2 changes in each of 2 sets:\n    on Jane Doe, object → accept: Hungary, Türkiye\n' +
        '  and with them:\n    on Jane Doe, object → accept: Czechia\n' +
        '  or:\n    candidacy of Rick Roe, declared → withdrawn\n',
    );
  });

  it('lists sets in full that share one change alone', () => {
    const waiting = { stance: 'object', liftedBy: { withdrawn: 'roe' } };
    const out = { ...BASE.candidates, roe: { ...BASE.candidates.roe, candidacy: [{ status: 'withdrawn' }] } };
    const after = { ...doe({ HUN: 'accept', CZE: 'accept' }), candidates: out };
    expect(compared(doe({ HUN: 'object', CZE: waiting }), after)).toContain(
      '  2 changes together:\n    on Jane Doe, object → accept: Czechia, Hungary\n' +
        '  2 changes together:\n    on Jane Doe, object → accept: Hungary\n    candidacy of Rick Roe, declared → withdrawn\n',
    );
  });

  it('has words for every kind of change', () => {
    const before = doe({ HUN: { stance: 'object', liftedBy: { concession: 'base' } } });
    const after = {
      ...before,
      rule: 'two-thirds',
      members: { TUR: { participates: false } },
      concessions: { base: { ...BASE.concessions.base, granted: true } },
    };
    const text = compared(before, after);
    expect(text).toContain('\n  concession base, not granted → granted\n');
    expect(text).toContain('\n  Türkiye, member → takes no part\n');
    expect(text).toContain('\n  decision rule, consensus → two-thirds majority\n');
  });

  it.each([
    ['What blocks Jane Doe', { HUN: 'accept' }, { HUN: 'object' }],
    ['What settles consent to Jane Doe', {}, Object.fromEntries(EVERYONE.map((code) => [code, 'accept']))],
    ['What unsettles consent to Jane Doe', Object.fromEntries(EVERYONE.map((code) => [code, 'accept'])), {}],
  ])('is headed by %s', (heading, before, after) => {
    expect(compared(doe(before), doe(after))).toContain(`\n${heading}\n`);
  });

  it('lists what no verdict depends on, the record as well as the chances', () => {
    const before = { ...doe({ HUN: 'object' }), termEnds: '2024-10-01', blocs: { pair: ['HUN', 'TUR'] } };
    const after = {
      ...doe({ HUN: { stance: 'object', source: 'paper' } }),
      sources: { paper: { publisher: 'Paper', date: '2024-03-01' } },
      termEnds: '2024-11-01',
      blocs: { pair: ['HUN', 'SVK'] },
      counts: [{ date: '2024-03-01', candidate: 'doe', supporters: [20, 22] }],
      events: [{ date: '2024-03-02', type: 'signal', what: 'a hint' }],
      model: { exitRate: 0.2 },
      incumbent: { name: 'Olaf Old', extendable: true },
    };
    const text = compared(before, after);
    expect(text).toContain('The verdict is the same.');
    expect(text).toContain('Other changes, on which no verdict depends (7)');
    for (const line of [
      'same stance on Jane Doe, other record: Hungary',
      'reported total for Jane Doe, no reported total → 20 to 22 on 2024-03-01',
      'bloc pair, HUN, TUR → HUN, SVK',
      'parameter exitRate, default → 0.2',
      'incumbent, nobody → Olaf Old',
      'end of the term, 2024-10-01 → 2024-11-01',
      '1 event recorded on one side only',
    ]) {
      expect(text).toContain(`\n  ${line}\n`);
    }
  });
});

const DAYS = { since: '2024-02-01', restated: '2024-02-05' };
const OBJECTS = { stance: 'object', liftedBy: null, ...DAYS, evidence: 'stated', source: 's' };
const CONSENTS = { ...OBJECTS, stance: 'support' };
const WAITS = { ...OBJECTS, liftedBy: { withdrawn: 'roe' } };
const STANDS = { status: 'declared', since: '2024-02-01', name: 'Jane Doe', member: 'ISL' };
const GIVEN = { granted: { since: '2024-02-01' }, to: ['HUN'], what: 'a base', cost: 1 };
const MEMBER = { participates: true, permanent: false, weight: 1, population: 5, name: 'Hungary' };
const COUNTED = { supporters: [20, 22], date: '2024-03-01', source: 's' };
const SIDES: readonly (readonly [type: Change['type'], from: object | null, to: object | null])[] = [
  ...[{ stance: 'reserved' }, { liftedBy: { after: '2024-05-01' } }, { restated: '2024-02-07' }].map(
    (field) => ['stance', OBJECTS, { ...OBJECTS, ...field }] as const,
  ),
  ...[{ evidence: 'reported' }, { source: 't' }, { source: null }, { restated: null }].flatMap((field) =>
    [OBJECTS, WAITS, CONSENTS].map((all) => ['stance', all, { ...all, ...field }] as const),
  ),
  ['stance', WAITS, { ...WAITS, liftedBy: { withdrawn: 'poe' } }],
  ['stance', CONSENTS, { ...CONSENTS, since: '2024-01-31' }],
  ['stance', { ...OBJECTS, stance: 'undeclared', evidence: 'assumed', source: null }, null],
  ...[{ status: 'withdrawn' }, { since: null }, { name: 'J. Doe' }, { member: null }].map(
    (field) => ['candidacy', STANDS, { ...STANDS, ...field }] as const,
  ),
  ...[{ granted: null }, { granted: { since: null } }, { to: ['TUR'] }, { what: 'a port' }, { cost: 2 }].map(
    (field) => ['concession', GIVEN, { ...GIVEN, ...field }] as const,
  ),
  ['concession', { ...GIVEN, granted: null }, null],
  ...[{ participates: false }, { permanent: true }, { weight: 2 }, { population: null }, { name: 'H' }].map(
    (field) => ['member', MEMBER, { ...MEMBER, ...field }] as const,
  ),
  ...[{ supporters: [20, 20] }, { date: '2024-03-02' }, { against: [1, 1] }, { unnamed: [0, 1] }].map(
    (field) => ['total', [COUNTED], [{ ...COUNTED, ...field }]] as const,
  ),
  ['total', [COUNTED], [COUNTED, { ...COUNTED, source: null }]],
  ['total', [COUNTED], [{ ...COUNTED, neutral: [2, 2] }]],
  [
    'incumbent',
    { name: 'Olaf', extendable: true, member: 'NOR' },
    { name: 'Olaf', extendable: true, member: null },
  ],
  ['incumbent', { name: 'Olaf', extendable: true }, { name: 'Olaf', extendable: false }],
  [
    'decision',
    { candidate: 'x', on: '2024-03-01', known: null },
    { candidate: 'x', on: '2024-03-02', known: null },
  ],
  [
    'decision',
    { candidate: 'x', on: '2024-03-01', known: null },
    { candidate: 'x', on: '2024-03-01', known: '2024-03-02' },
  ],
  ['accession', { on: '2024-03-01' }, { on: '2024-03-02' }],
  ['event', { source: 's' }, { source: null }],
  ['rule', { type: 'weighted', quota: 5 }, { type: 'weighted', quota: 6 }],
  ['rule', { type: 'consensus-minus', tolerated: 1 }, { type: 'consensus-minus', tolerated: 2 }],
];

describe('two sides of a change', () => {
  it.each(SIDES)('of a %s that differ in one thing are told apart: %j, %j', (type, from, to) => {
    for (const [was, is] of [
      [from, to],
      [to, from],
    ]) {
      const words = changeInWords({ type, from: was, to: is } as unknown as Change);
      expect(words.from).not.toBe(words.to);
      expect(`${words.from} ${words.to}`).not.toMatch(/undefined|null|object Object|^,|, ,/);
    }
  });
});
