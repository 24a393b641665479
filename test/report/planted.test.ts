import { describe, expect, it } from 'vitest';
import { check, type Scenario } from '../../src/index.js';
import { onOneLine } from '../../src/report/document.js';
import type { CheckedScenario } from '../../src/report/index.js';
import { rendered, replayOf, runOf, scenarioOf } from './scenarios.js';

/** An escape sequence, a bell, a right-to-left override, a zero-width space, a line separator, two line ends, a tab. */
const PLANT = '\u001b[31mred\u0007\u202eevil\u200b\u2028x\r\ny\tz';
const SHOWN = '·[31mred··evil· x  y z';

/** What a terminal obeys, or what turns the text around it: of these nothing may be printed. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

/** The scenario layer refuses such characters; one that a program has made may have them. */
function planted(fields: object = {}): Scenario {
  const json = JSON.stringify(scenarioOf({ ...FIELDS, ...fields }));
  return JSON.parse(json.replaceAll('PLANT', JSON.stringify(PLANT).slice(1, -1))) as Scenario;
}

const FIELDS = {
  title: 'T PLANT',
  body: 'nato',
  rule: 'consensus',
  asOf: '2024-03-10',
  candidates: { doe: { name: 'Doe PLANT', member: 'ISL', candidacy: [{ status: 'declared' }] } },
  concessions: { base: { to: ['HUN'], what: 'base PLANT' } },
  sources: { s: { publisher: 'Paper PLANT', date: '2024-01-01', url: 'https://example.org/a' } },
  stances: {
    doe: {
      HUN: {
        from: '2024-02-01',
        stance: 'object',
        why: 'why PLANT',
        asks: 'asks PLANT',
        liftedBy: { concession: 'base' },
        source: 's',
        evidence: 'reported',
        judgement: 'judgement PLANT',
      },
    },
  },
  counts: [{ date: '2024-03-01', candidate: 'doe', supporters: 20, source: 's', conflict: 'PLANT' }],
  events: [{ date: '2024-02-01', type: 'signal', what: 'what PLANT' }],
};

describe('what is printed of a scenario', () => {
  it('is shown in full, each character that a terminal obeys as a dot', () => {
    expect(onOneLine(PLANT)).toBe(SHOWN);
    expect(onOneLine('\ud800')).toBe('·');
    // XML 1.0 has no U+FFFE and U+FFFF, and a filler looks like nothing.
    expect(onOneLine('\ufffe\uffff\ufdd0\u3164')).toBe('····');
    expect(onOneLine('\u2764\ufe0f')).toBe('\u2764\ufe0f');
    expect(onOneLine('a\u00a0b岸')).toBe('a\u00a0b岸');
  });

  it.each(['text', 'quiet', 'markdown'] as const)('obeys nothing in %s of run', (format) => {
    const text = rendered('run', format, [runOf(planted()), 100]);
    expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN);
    expect(text.replaceAll('\\', '')).toContain('·[31mred··evil·');
  });

  it.each(['text', 'markdown'] as const)('obeys nothing in %s of replay', (format) => {
    const text = rendered('replay', format, [replayOf(planted(), true), 100]);
    expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN);
    expect(text.replaceAll('\\', '')).toContain('·[31mred··evil·');
  });

  it('obeys nothing in lists and faults', () => {
    const fault = {
      file: PLANT,
      line: 1,
      column: 1,
      pointer: `/${PLANT}`,
      code: 'not-allowed',
      message: PLANT,
      suggestion: PLANT,
      excerpt: PLANT,
      caret: 5,
    };
    const texts = [
      rendered('list', 'text', [[{ name: PLANT, title: PLANT, asOf: '2024-01-01' }]]),
      rendered('validate', 'text', [{ issues: [fault], unreadable: [], read: 1 }]),
    ];
    for (const text of texts) expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN);
    expect(texts[1]).toContain(`  1 | ${SHOWN}\n    |      ^\n`);
  });
});

const CHECKED: readonly CheckedScenario[] = [
  { scenario: `a#b\\c ${PLANT}`, title: 'T', unusable: `first ${PLANT}` },
  { scenario: 'fine.json', title: 'T', results: check(planted({ expect: [{ verdict: 'blocked' }] })) },
];

describe('TAP', () => {
  it('keeps to one line per test, and lets no name be a directive', () => {
    const lines = rendered('check', 'tap', [CHECKED]).split('\n');
    expect(lines).toEqual([
      'TAP version 13',
      '1..2',
      `not ok 1 - a\\#b\\\\c ${SHOWN}: the scenario can be used`,
      '  ---',
      '  message: "first ·[31mred··evil· x \\ny z"',
      '  ...',
      'ok 2 - fine.json: doe on 2024-03-10: blocked',
      '',
    ]);
  });
});

describe('JUnit', () => {
  it('has characters of XML 1.0 only; tabs and line ends are references', () => {
    const xml = rendered('check', 'junit', [
      [{ scenario: '<&">', title: 'T', unusable: `${PLANT}\uffff\ud800` }],
    ]);
    expect(xml).toContain('<testsuite name="&lt;&amp;&quot;&gt;" tests="1" failures="1">');
    expect(xml).toContain('<failure message="·[31mred··evil· x&#13;&#10;y&#9;z··"/>');
    // Source: [XML 1.0], production 2, Char.
    expect(xml).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  });
});

it.each(['__proto__', 'toString', 'valueOf'])('JUnit quotes "%s" as it is', (key) => {
  const xml = rendered('check', 'junit', [[{ scenario: 'a', title: 'T', unusable: `the key "${key}"` }]]);
  expect(xml).toContain(`<failure message="the key &quot;${key}&quot;"/>`);
});

describe('CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum(a1)', "'@sum(a1)"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['=HYPERLINK("u","x")', `"'=HYPERLINK(""u"",""x"")"`],
    ['a=b', 'a=b'],
    ['says "no", twice', '"says ""no"", twice"'],
  ])('%j stands as %s', (why, field) => {
    const stances = { doe: { HUN: { from: '2024-02-01', stance: 'object', why: 'WHY' } } };
    const scenario = planted({ stances });
    const json = JSON.stringify(scenario).replaceAll('"WHY"', JSON.stringify(why));
    const csv = rendered('replay', 'csv', [replayOf(JSON.parse(json) as Scenario)]);
    expect(csv).toContain(`,undeclared,object,blocked,HUN,31,${field},,`);
  });
});
