/** The TypeScript blocks of a document, as programs that compile and run against the source. */
import { resolve } from 'node:path';
import ts from 'typescript';
import { blocks, type Block } from './blocks.js';

/** A program and whether it is a suite of tests, which runs by being imported while tests are collected. */
export interface Program {
  /** Line n is line n of the document, so that what is said of one holds for the other. */
  readonly text: string;
  readonly isSuite: boolean;
}

const SOURCES = new Map([
  ['nato-consensus', resolve('src/index.js')],
  ['nato-consensus/browser', resolve('src/browser.js')],
  ['nato-consensus/engine', resolve('src/pages.js')],
  ['nato-consensus/answers', resolve('src/report/json/answers.js')],
  ['nato-consensus/vitest', resolve('src/vitest/index.js')],
]);
/** How a bundler's documents import a scenario: `import text from 'nato-consensus/scenarios/NAME.json?raw'`. */
const SCENARIO_TEXT = /(?<=^import \w+ from ')nato-consensus\/scenarios\/(?=[^']+\?raw';)/gm;
const BUNDLER_TYPES = resolve('node_modules/vite/client.d.ts');
const IMPORT = /^import (?:\{([^}]*)\} from )?'([^']+)';/gm;

/** Each block that imports vitest is a program; all others of the document are one, since they go on from one another. */
export function programs(markdown: string): readonly Program[] {
  const fenced = blocks(markdown).filter(({ language }) => ['ts', 'typescript'].includes(language));
  const suites = fenced.filter(isSuite);
  const others = fenced.filter((block) => !isSuite(block));
  const height = markdown.split('\n').length;
  return [
    ...(others.length === 0 ? [] : [{ text: againstSource(placed(others, height)), isSuite: false }]),
    ...suites.map((block) => ({ text: againstSource(placed([block], height)), isSuite: true })),
  ];
}

/** What the compiler says of the files: `line: message`, by file. */
export function typeErrors(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const config: unknown = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'));
  const typeRoots = [resolve('node_modules/@types')];
  // Documents show values that nothing uses any more.
  const program = ts.createProgram([...files, BUNDLER_TYPES], {
    ...options,
    typeRoots,
    noUnusedLocals: false,
  });
  return new Map(files.map((file) => [file, errorsOf(program, program.getSourceFile(file))]));
}

function errorsOf(program: ts.Program, file: ts.SourceFile | undefined): readonly string[] {
  if (file === undefined) throw new Error('the compiler did not read the file');
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return found.map(({ start = 0, messageText }) => {
    const line = file.getLineAndCharacterOfPosition(start).line + 1;
    return `${String(line)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

function isSuite({ lines }: Block): boolean {
  return lines.some((line) => line.endsWith(`from 'vitest';`));
}

function placed(fenced: readonly Block[], height: number): string {
  const lines = Array<string>(height).fill('');
  for (const block of fenced) lines.splice(block.line, block.lines.length, ...block.lines);
  return lines.join('\n');
}

/** With the package's own names led to its source, and no name imported twice. */
function againstSource(text: string): string {
  const known = new Set<string>();
  return text
    .replaceAll(SCENARIO_TEXT, `${resolve('scenarios')}/`)
    .replaceAll(IMPORT, (whole, names: string | undefined, from: string) => {
      const source = SOURCES.get(from) ?? from;
      if (names === undefined) return `import '${source}';`;
      const fresh = names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !known.has(name));
      fresh.forEach((name) => known.add(name));
      return `import { ${fresh.join(', ')} } from '${source}';${whole.replaceAll(/[^\n]/g, '')}`;
    });
}
