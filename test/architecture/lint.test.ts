/** What the lint refuses where, seen by planting it. */
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** The rules that refuse each line of `lines` when they are all that stands in the module at `path`. */
async function refusals(path: string, lines: readonly string[]): Promise<readonly (readonly string[])[]> {
  const [result] = await eslint.lintText(lines.join('\n'), { filePath: path });
  const messages = result?.messages ?? [];
  return lines.map((_, index) =>
    messages.filter(({ line }) => line === index + 1).map(({ ruleId }) => ruleId ?? 'cannot be parsed'),
  );
}

const CALCULATION = 'src/engine/replay.ts';
const TEXT = 'src/scenario/merge.ts';
const WORDS = 'src/report/sentences/run.ts';
const JOB = 'src/jobs/blocks.ts';
const FILE = 'src/files/load.ts';
const SHELL = 'src/cli/save.ts';
const PURE = [CALCULATION, TEXT, WORDS];
const ALL = [...PURE, JOB, FILE, SHELL];

/** A line that is refused, by which rule, in which modules. */
const PLANTED: readonly (readonly [line: string, rule: string, paths: readonly string[]])[] = [
  // Chance, a clock, a language or a time zone.
  ['export const planted = Math.random();', 'no-restricted-properties', PURE],
  ['export const { random } = Math;', 'no-restricted-properties', PURE],
  ['export const planted = Date.now();', 'no-restricted-properties', PURE],
  ['export const planted = new Date();', 'no-restricted-syntax', PURE],
  ['export const planted = Date();', 'no-restricted-syntax', PURE],
  ['export const planted = performance.now();', 'no-restricted-globals', PURE],
  ["export const planted = 'a'.localeCompare('b');", 'no-restricted-syntax', ALL],
  ['export const planted = (1).toLocaleString();', 'no-restricted-syntax', ALL],
  ["export const planted = 'i'.toLocaleUpperCase();", 'no-restricted-syntax', ALL],
  ['export const planted = new Date(0).getDate();', 'no-restricted-syntax', ALL],
  ['export const planted = new Date(0).getTimezoneOffset();', 'no-restricted-syntax', ALL],
  [
    'export const planted = new Intl.NumberFormat();',
    'no-restricted-globals',
    ALL.filter((path) => path !== TEXT),
  ],
  // What runs around the program.
  ["console.log('planted');", 'no-console', [...PURE, JOB, FILE]],
  ["console.log('planted');", 'no-restricted-globals', PURE],
  ['export const planted = process.argv;', 'no-restricted-globals', PURE],
  ['export const planted = document.title;', 'no-restricted-globals', PURE],
  ['export const planted = globalThis.name;', 'no-restricted-globals', PURE],
  ['setTimeout(planted, 1);', 'no-restricted-globals', PURE],
  ["import 'node:fs';", 'no-restricted-imports', PURE],
  ["import 'fs';", 'no-restricted-imports', PURE],
  ["import 'chalk';", 'no-restricted-imports', PURE],
  // What machines round their own way.
  ['export const planted = 2 ** 0.5;', 'no-restricted-syntax', [CALCULATION]],
  ['planted **= 2;', 'no-restricted-syntax', [CALCULATION]],
  ['export const planted = Math.pow(2, 0.5);', 'no-restricted-properties', [CALCULATION]],
  ["export const planted = Math['exp'](2);", 'no-restricted-properties', [CALCULATION]],
  ['export const planted = Math.log(2);', 'no-restricted-properties', [CALCULATION]],
  ['export const { sin } = Math;', 'no-restricted-properties', [CALCULATION]],
  ['export class Planted {}', 'no-restricted-syntax', [CALCULATION]],
  ["export const planted = import('./check.js');", 'no-restricted-syntax', [CALCULATION]],
  // How code is written, everywhere.
  ['export enum Planted { A }', 'no-restricted-syntax', ALL],
  ['export const planted: any = 1;', '@typescript-eslint/no-explicit-any', ALL],
  ['export const planted = 1;', 'jsdoc/require-jsdoc', ALL],
  ['export type Planted = 1;', 'jsdoc/require-jsdoc', ALL],
  ['export function getPlanted() {}', '@typescript-eslint/naming-convention', ALL],
  ['export const PLANTED_INFO = 1;', '@typescript-eslint/naming-convention', ALL],
  ['export const planted = 1 == 2;', 'eqeqeq', ALL],
  ['// eslint-disable-next-line eqeqeq', 'comments/require-description', ALL],
  // The last, since it hides what comes after it.
  ['/* eslint-disable */', 'comments/no-unlimited-disable', ALL],
];

describe.each(ALL)('in %s', (path) => {
  const planted = PLANTED.filter(([, , paths]) => paths.includes(path));

  it('the lint refuses what is planted', async () => {
    const refused = await refusals(
      path,
      planted.map(([line]) => line),
    );
    expect(planted.filter(([, rule], index) => !refused[index]?.includes(rule))).toEqual([]);
  }, 300_000);
});

const lines = (count: number, line: string) => Array<string>(count).fill(line).join('\n');

describe('the limits', () => {
  it.each([
    ['max-lines', lines(250, 'planted();'), lines(251, 'planted();')],
    [
      'max-lines-per-function',
      `function planted() {\n${lines(38, '  planted();')}\n}`,
      `function planted() {\n${lines(39, '  planted();')}\n}`,
    ],
    [
      'complexity',
      `function planted(a: number) {\n${lines(9, '  if (a > 1) planted(a);')}\n}`,
      `function planted(a: number) {\n${lines(10, '  if (a > 1) planted(a);')}\n}`,
    ],
    [
      'max-depth',
      'function planted(a: number) { if (a > 1) { if (a > 2) { if (a > 3) { planted(a); } } } }',
      'function planted(a: number) { if (a > 1) { if (a > 2) { if (a > 3) { if (a > 4) { planted(a); } } } } }',
    ],
    [
      'max-params',
      'function planted(a: 1, b: 2, c: 3) { planted(a, b, c); }',
      'function planted(a: 1, b: 2, c: 3, d: 4) { planted(a, b, c, d); }',
    ],
  ])(
    'of %s are held where they say',
    async (rule, within, beyond) => {
      const refused = async (text: string) => (await refusals(CALCULATION, text.split('\n'))).flat();
      expect(await refused(within)).not.toContain(rule);
      expect(await refused(beyond)).toContain(rule);
    },
    300_000,
  );
});
