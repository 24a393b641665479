import { readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { ANSWERS_SCHEMA } from '../cli/answer-schema.js';
import { exportedBy, programOf } from './exported.js';
import { typedAnswers } from './typed-answers.js';

const page = readFileSync('docs/library.md', 'utf8');

/** The names that the page sets as code. */
const shown = new Set(
  [...page.matchAll(/```[^]*?```|`[^`\n]+`/g)].flatMap(([code]) =>
    [...code.matchAll(/[A-Za-z_]\w*/g)].map(([word]) => word),
  ),
);

const { exports: exported } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly exports: Readonly<Record<string, { readonly types?: string }>>;
};

/** The entries of package.json that have types, each with its module. */
const ENTRIES = Object.entries(exported).flatMap(([entry, { types }]) =>
  types === undefined ? [] : [[entry, types.replace(/^\.\/dist\/types\/(.+)\.d\.ts$/, 'src/$1.ts')] as const],
);
/** Entries whose types the page names: no signature of a value needs them. */
const WORDS = ['./vitest', './matchers', './answers'];
const ANSWERS = 'src/report/json/answers.ts';
const answers = await typedAnswers(ANSWERS);
const program = programOf([...ENTRIES.map(([, path]) => path), answers.file]);
/** What is run and exports nothing. */
const SCRIPT = './worker';
const entries = ENTRIES.filter(([entry]) => entry !== SCRIPT).map(([entry, path]) => ({
  entry,
  ...exportedBy(program, path),
}));
const of = (entry: string) => entries.find((each) => each.entry === entry);
afterAll(() => rmSync(dirname(answers.file), { recursive: true }));

it('everything that can be imported is looked at', () => {
  expect(ENTRIES.map(([entry]) => entry)).toEqual([
    '.',
    './vitest',
    './matchers',
    './answers',
    './browser',
    './engine',
    './worker',
  ]);
});

describe.each(entries)('what $entry exports', ({ entry, values, types, needed }) => {
  it('is on the page about the library', () => {
    expect(values.filter((value) => !shown.has(value))).toEqual([]);
  });

  it('has the types that its signatures name, or the page, and no others', () => {
    // What is exported for the words of a page, and not for a signature.
    if (!WORDS.includes(entry)) {
      // A class is both.
      expect(types).toEqual(needed.filter((each) => !values.includes(each)));
      return;
    }
    expect(types.filter((type) => !shown.has(type))).toEqual([]);
    expect(types.length).toBeGreaterThan(0);
  });
});

it('./vitest exports the types of ./matchers, which it adds to expect', () => {
  expect([of('./vitest')?.values, of('./vitest')?.types]).toEqual([[], of('./matchers')?.types]);
});

describe('the types of the JSON answers', () => {
  it('hold for what the command prints', () => {
    const left = ['AnswerOrigin', 'BacktestJson', 'JsonAnswers', 'ListJson'];
    expect([...answers.typed, ...left].sort()).toEqual(of('./answers')?.types);
    const source = program.getSourceFile(answers.file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
  });

  it('give the published schema: node build.mjs --schema', async () => {
    const { answersSchema } = (await import(pathToFileURL(resolve('build-answers.mjs')).href)) as {
      readonly answersSchema: (program: ts.Program) => string;
    };
    expect(JSON.parse(answersSchema(program))).toEqual(ANSWERS_SCHEMA);
  });
});
