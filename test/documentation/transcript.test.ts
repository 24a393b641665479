import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchors, blocks, writtenFile } from './blocks.js';
import { showsOutput, shownOutput } from './output.js';
import { transcript } from './shell.js';
import { steps } from './steps.js';
import { missingTool } from './tools.js';

const FENCE = '```';

describe('blocks', () => {
  it('keep their language, their lines and where they begin', () => {
    expect(blocks(`a\n${FENCE}console\n$ x\n${FENCE}\n  ~~~\n  b\n  ~~~\n`)).toEqual([
      { language: 'console', lines: ['$ x'], line: 2, indent: '' },
      { language: '', lines: ['b'], line: 5, indent: '  ' },
    ]);
  });

  it('must be closed', () => {
    expect(() => blocks(`${FENCE}json\n{}`)).toThrow('line 1 is not closed');
  });

  it('hide what looks like a heading in them', () => {
    expect(anchors(`# A: b-c (d)\n${FENCE}sh\n# e\n${FENCE}\n## Ė 1`)).toEqual(['a-b-c-d', 'ė-1']);
  });

  it('write the file that their first line names', () => {
    const [block] = blocks(`${FENCE}json\n// file: a/b.json\n{}\n${FENCE}`);
    expect(block && writtenFile(block)).toEqual({ name: 'a/b.json', text: '{}\n' });
  });
});

describe('steps', () => {
  const of = (...lines: string[]) => steps({ language: 'console', lines, line: 1, indent: '' });

  it('take a here-document and a continuation into the command', () => {
    expect(of("$ cat > a <<'EOF'", 'x', 'EOF', '$ b \\', '  c', 'out')).toEqual([
      { command: "cat > a <<'EOF'\nx\nEOF", expected: [], exit: 0, outputAt: 3 },
      { command: 'b \\\n  c', expected: ['out'], exit: 0, outputAt: 5 },
    ]);
  });

  it('expect the exit code of a comment, and any before echo $?', () => {
    expect(of('$ a # exit 2', '$ b', '$ echo $?', '3').map(({ exit }) => exit)).toEqual([2, null, 0]);
  });

  it('refuse output without a command', () => {
    expect(() => of('out')).toThrow('line 1 must begin');
  });
});

describe('output', () => {
  it.each([
    [['a', 'b'], ['a', 'b', ''], true],
    [['a', 'b'], ['a', 'c'], false],
    [['a'], ['a', 'b'], false],
    [['…'], [], true],
    [['a', '…'], ['b', 'a'], false],
    [['…', 'z'], ['a', 'z'], true],
    [['…', 'z'], ['z', 'a'], false],
    [['a', '...', 'm', '…', 'z'], ['a', 'x', 'm', 'z'], true],
    [['a', '…', 'm', '…', 'z'], ['a', 'x', 'z'], false],
    [['a', '…', 'a'], ['a'], false],
  ])('%j shows %j: %s', (shown, printed, shows) => {
    expect(showsOutput(shown, printed)).toBe(shows);
  });

  it('is corrected around a single omission', () => {
    expect(shownOutput(['a', '…', 'z'], ['A', 'b', 'c', 'Z'])).toEqual(['A', '…', 'Z']);
    expect(shownOutput(['a', 'b'], ['A', ''])).toEqual(['A']);
  });
});

describe('transcript', () => {
  it('runs the commands in one shell, with the files, and reads both streams', async () => {
    const files = [{ name: 'a.txt', text: 'one\n' }];
    expect(
      await transcript(['cat a.txt; echo two >&2', 'x=5; (exit 3)', 'echo $? $x', 'exit 1'], files),
    ).toEqual([
      { printed: ['one', 'two'], exit: 0 },
      { printed: [''], exit: 3 },
      { printed: ['3 5'], exit: 0 },
    ]);
  });
});

describe('a program that only some machines have', () => {
  const parallel = steps({
    language: 'console',
    lines: ['$ ls x', '$ parallel nato-consensus run ::: a b'],
    line: 1,
    indent: '',
  });
  const other = parallel.slice(0, 1);

  it('is missed where a step needs it and the path lacks it, and found wherever the path leads', () => {
    const empty = mkdtempSync(join(tmpdir(), 'tools-'));
    const folder = mkdtempSync(join(tmpdir(), 'tools-'));
    writeFileSync(join(folder, 'parallel'), '', { mode: 0o755 });
    const both = [empty, folder].join(delimiter);
    expect(missingTool(parallel, { PATH: empty })).toBe('parallel');
    expect(missingTool(other, { PATH: empty })).toBeNull();
    expect(missingTool(parallel, { PATH: both })).toBeNull();
    rmSync(empty, { recursive: true });
    rmSync(folder, { recursive: true });
  });

  it('must be there in continuous integration, unless it is known that it could not be installed', () => {
    expect(missingTool(parallel, { PATH: '', CI: 'true' })).toBeNull();
    expect(missingTool(parallel, { PATH: '', CI: 'true', MISSING_TOOLS: 'zsh fish ' })).toBeNull();
    expect(missingTool(parallel, { PATH: '', CI: 'true', MISSING_TOOLS: 'zsh parallel ' })).toBe('parallel');
  });
});
