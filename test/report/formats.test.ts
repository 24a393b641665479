import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  FORMAT_NAMES,
  formatsOf,
  type AnswerName,
  type FormatName,
  type FormatOf,
} from '../../src/report/index.js';
import { FORMATS } from '../../src/report/formats.js';
import { rendered, runOf, scenarioOf } from './scenarios.js';

const ANSWERS = Object.keys(FORMATS) as AnswerName[];

describe('the register of formats', () => {
  it.each(ANSWERS)('prints %s as text by default and as JSON, and in known formats only', (answer) => {
    const formats: readonly FormatName[] = formatsOf(answer);
    expect(formats.slice(0, 1)).toEqual(['text']);
    expect(formats).toContain('json');
    expect(formats.filter((format) => !(format in FORMAT_NAMES))).toEqual([]);
  });

  // Lists for the terminal, of which nobody makes a report.
  const LISTS: readonly AnswerName[] = ['explanation', 'validate', 'list', 'members', 'export'];

  it.each(ANSWERS.filter((answer) => !LISTS.includes(answer)))('prints %s as Markdown', (answer) => {
    expect(formatsOf(answer)).toContain('markdown');
  });

  it('knows the formats of each answer by type', () => {
    expectTypeOf<FormatOf<'replay'>>().toEqualTypeOf<
      'text' | 'json' | 'markdown' | 'csv' | 'excel' | 'svg'
    >();
    expectTypeOf<FormatOf<'check'>>().toEqualTypeOf<'text' | 'json' | 'markdown' | 'tap' | 'junit'>();
  });

  it.each(['run', 'forecast', 'compare', 'unlock', 'sensitivity', 'backtest'] as const)(
    'prints the verdict of %s alone',
    (answer) => {
      expect(formatsOf(answer)).toContain('quiet');
    },
  );

  it('refuses a format that an answer does not have', () => {
    const scenario = scenarioOf({
      title: 'Empty',
      body: 'nato',
      rule: 'consensus',
      asOf: '2024-03-10',
      candidates: { doe: { name: 'Jane Doe', member: 'ISL', candidacy: [{ status: 'declared' }] } },
      stances: {},
    });
    const csv = 'csv' as 'text';
    expect(() => rendered('run', csv, [runOf(scenario)])).toThrow(new RangeError('run has no format csv'));
    const inherited = 'toString' as 'text';
    expect(() => rendered('run', inherited, [runOf(scenario)])).toThrow('run has no format toString');
  });
});
