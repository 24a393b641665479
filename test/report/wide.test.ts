import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { plainStyle } from '../../src/report/index.js';
import { sentenceList } from '../../src/report/sentences/words.js';
import { dividedTable, labelled, paragraph, table } from '../../src/report/text/layout.js';
import { rendered, replayOf, runOf, scenarioOf } from './scenarios.js';

const CONCESSION = { to: ['HUN'], what: 'a very long promise '.repeat(12).trim() };

/** A race of `count` candidates with long names, some of them in letters two columns wide. */
function crowded(count: number) {
  const id = (index: number) => `c${String(index).padStart(2, '0')}`;
  const numbers = Array.from({ length: count }, (_, index) => index);
  const names = (index: number) =>
    index % 3 === 0
      ? `岸田文雄 ${index}`
      : `Maximiliana Constantina von und zu Hohenlohe-Waldenburg-${index}`;
  const candidates = numbers.map((index) => [
    id(index),
    { name: names(index), member: 'ISL', candidacy: [{ status: 'declared' }] },
  ]);
  const blocked = { stance: 'object', why: 'x'.repeat(200), liftedBy: { concession: 'promise' } };
  const stances = numbers.map((index) => [id(index), { HUN: blocked, ISL: 'support', NOR: 'accept' }]);
  return scenarioOf({
    title: 'A crowded race',
    body: 'nato',
    rule: 'consensus',
    asOf: '2024-03-10',
    candidates: Object.fromEntries(candidates) as object,
    stances: Object.fromEntries(stances) as object,
    concessions: { promise: CONCESSION },
  });
}

const tooWide = (text: string, width: number) => text.split('\n').filter((line) => stringWidth(line) > width);

describe('a report with many candidates and long names', () => {
  it.each([1, 2, 7, 25])('of %i stays within the line', (count) => {
    const scenario = crowded(count);
    for (const width of [60, 80, 100]) {
      expect(tooWide(rendered('run', 'text', [runOf(scenario), width]), width)).toEqual([]);
      expect(tooWide(rendered('replay', 'text', [replayOf(scenario, true), width]), width)).toEqual([]);
    }
  });

  it('shows every candidate under every rule', () => {
    const scenario = crowded(7);
    const text = rendered('run', 'text', [runOf(scenario)]);
    const rules = text.slice(text.indexOf('The same stances under other rules'));
    const verdictsShown = rules
      .match(/^unanimity .*$/gm)
      ?.join(' ')
      .match(/✗ blocked/g);
    expect(verdictsShown).toHaveLength(7);
  });

  it('tells two of the same family name apart', () => {
    const person = (name: string) => ({ name, member: 'ISL', candidacy: [{ status: 'declared' }] });
    const candidates = { a: person('Ann Lee'), b: person('Bob Lee'), c: person('Cy Young') };
    const fields = {
      title: 'Lees',
      body: 'nato',
      rule: 'consensus',
      asOf: '2024-03-10',
      candidates,
      stances: {},
    };
    const scenario = scenarioOf(fields);
    const text = rendered('run', 'text', [runOf(scenario)]);
    expect(text).toMatch(/^rule \(← in force\) +Ann Lee +Bob Lee +Young$/m);
  });
});

describe('a line of a file', () => {
  it('has its caret below the fault, by display width', () => {
    const fault = {
      file: 'a.json',
      line: 12,
      column: 7,
      pointer: '/x',
      code: 'not-allowed',
      message: 'M',
      suggestion: null,
      excerpt: '"岸田": 1',
      caret: 6,
    };
    const text = rendered('validate', 'text', [{ issues: [fault], unreadable: [], read: 1 }]);
    // Six characters stand before the 1, of which two are two columns wide.
    expect(text).toContain(`  12 | "岸田": 1\n     | ${' '.repeat(8)}^\n`);
  });
});

describe('layout', () => {
  it('keeps a calendar day on one line', () => {
    expect(paragraph('as of 22 February 2024.', plainStyle(20))).toBe('as of\n22 February 2024.');
    expect(paragraph('as of 22 Februar 2024.', plainStyle(20))).toBe('as of 22 Februar\n2024.');
  });

  it('indents what follows the first line', () => {
    expect(paragraph('aa bb cc', plainStyle(8), { indent: 2, hang: 4 })).toBe('  aa\n    bb\n    cc');
    expect(labelled('why', 'aa bb cc', { indent: 2, style: plainStyle(17) })).toBe(
      '  why       aa bb\n            cc',
    );
  });

  it('aligns columns by display width and wraps the widest', () => {
    const columns = [{ title: 'n', align: 'right' }, { title: 'who' }] as const;
    const rows = [
      ['1', '岸田 b'],
      ['22', 'aaa bbb ccc'],
    ];
    expect(table(columns, rows, plainStyle())).toBe(' n  who\n 1  岸田 b\n22  aaa bbb ccc');
    expect(table(columns, rows, plainStyle(12))).toBe(' n  who\n 1  岸田 b\n22  aaa bbb\n    ccc');
    expect(table(columns, rows, plainStyle(6))).toBe(
      ' n  wh\n    o\n 1  岸\n    田\n    b\n22  aa\n    a\n    bb\n    b\n    cc\n    c',
    );
  });

  it('goes on with columns that do not fit in a table below, which begins with the first column too', () => {
    const columns = ['who', 'one', 'two', 'three'].map((title) => ({ title }));
    const rows = [['A', '111', '222', '333']];
    expect(dividedTable(columns, rows, plainStyle(20))).toBe('who  one  two  three\nA    111  222  333');
    expect(dividedTable(columns, rows, plainStyle(19))).toBe(
      'who  one  two\nA    111  222\n\nwho  three\nA    333',
    );
    expect(dividedTable(columns, rows, plainStyle(8))).toBe(
      'who  one\nA    111\n\nwho  two\nA    222\n\nwho  thr\n     ee\nA    333',
    );
    expect(dividedTable([{ title: 'who' }], [['A']], plainStyle(8))).toBe('who\nA');
  });

  it('joins names as a sentence does', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((names) => sentenceList(names))).toEqual([
      'nobody',
      'A',
      'A and B',
      'A, B and C',
    ]);
  });
});
