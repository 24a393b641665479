import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { anchors, blocks, writtenFile, type Block } from './documentation/blocks.js';
import { documents } from './documentation/documents.js';
import { showsOutput, shownOutput } from './documentation/output.js';
import { transcript, type Result } from './documentation/shell.js';
import { steps, type Step } from './documentation/steps.js';
import { missingTool } from './documentation/tools.js';

// Set, the documents are corrected instead of compared: npm run docs:update
const UPDATE = process.env.UPDATE_DOCS === '1';

const UNRUN = ['sh', 'bash', 'shell', 'zsh', 'shellsession', 'shell-session', 'terminal'];
const RUNNABLE_NPM = /^(npm (ci && npm )?start|npx nato-consensus)\b/;

/** A passage of a document and what should stand there. */
interface Correction {
  /** Index of its first line, from 0. */
  readonly at: number;
  readonly length: number;
  readonly lines: readonly string[];
}

describe.concurrent.each(documents())('%s', (path) => {
  const text = readFileSync(path, 'utf8');
  const fenced = blocks(text);
  const corrections: Correction[] = [];

  it('shows no command that is not run', ({ expect }) => {
    const unrun = fenced.filter(({ language }) => UNRUN.includes(language)).map(({ line }) => line);
    expect(unrun, 'lines of blocks to mark as console or text').toEqual([]);
    const commands = fenced
      .filter(isConsole)
      .flatMap(steps)
      .map(({ command }) => command);
    const forbidden = commands.filter(
      (command) => /^(npm|npx) /.test(command) && !RUNNABLE_NPM.test(command),
    );
    expect(
      forbidden,
      'only npm start and npx nato-consensus can run inside the tests: mark the block as text',
    ).toEqual([]);
  });

  it('links to files that exist', ({ expect }) => {
    const targets = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
  });

  it('links to headings that exist', ({ expect }) => {
    const targets = [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)#([^)\s]+)\)/g)];
    const dead = targets.filter(([, file = '', heading = '']) => {
      const page = file === '' ? path : join(dirname(path), file);
      return page.endsWith('.md') && !anchors(readFileSync(page, 'utf8')).includes(heading);
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });

  it.for(fenced.filter(isConsole).map((block) => ({ block, line: block.line })))(
    'prints what line $line shows',
    { timeout: 120_000 },
    async ({ block }, { skip }) => {
      const files = fenced
        .filter(({ line }) => line < block.line)
        .flatMap((earlier) => writtenFile(earlier) ?? []);
      const wanted = steps(block);
      const missing = missingTool(wanted);
      if (missing !== null) skip(`${missing} is not installed here`);
      const printed = await transcript(
        wanted.map(({ command }) => command),
        files,
      );
      if (UPDATE)
        corrections.push(...wanted.flatMap((step, index) => correction(block, step, printed[index])));
      else wanted.forEach((step, index) => compare(step, printed[index]));
    },
  );

  afterAll(() => {
    if (corrections.length > 0) writeFileSync(path, corrected(text, corrections));
  });
});

function isConsole({ language }: Block): boolean {
  return language === 'console';
}

function compare({ command, expected, exit }: Step, result: Result | undefined): void {
  if (result === undefined) throw new Error(`it or a command before it ended the shell: ${command}`);
  if (!showsOutput(expected, result.printed))
    expect(result.printed.join('\n'), command).toBe(expected.join('\n'));
  if (exit !== null) expect(result.exit, `exit code of: ${command}`).toBe(exit);
}

function correction(
  { line, indent }: Block,
  { expected, outputAt }: Step,
  result: Result | undefined,
): Correction[] {
  if (result === undefined || showsOutput(expected, result.printed)) return [];
  const lines = shownOutput(expected, result.printed).map((text) => (text === '' ? '' : indent + text));
  return [{ at: line + outputAt, length: expected.length, lines }];
}

function corrected(text: string, corrections: readonly Correction[]): string {
  const lines = text.split('\n');
  for (const { at, length, lines: better } of [...corrections].sort((a, b) => b.at - a.at)) {
    lines.splice(at, length, ...better);
  }
  return lines.join('\n');
}
