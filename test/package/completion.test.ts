import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../cli/harness.js';
import { isMissing } from '../documentation/tools.js';

const COMMAND = new URL('../../dist/nato-consensus.js', import.meta.url).pathname;

/** A folder with scenarios, and with the built command as it is found when it is installed. */
function workplace(): string {
  const cwd = folderWith({ 'mine.json': {}, 'my case.json': {}, 'mist/x.json': {} });
  mkdirSync(join(cwd, '.bin'));
  const link = join(cwd, '.bin/nato-consensus');
  writeFileSync(link, `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`);
  chmodSync(link, 0o755);
  return cwd;
}

/** The script for a shell, once for all tests. */
const SCRIPTS = Object.fromEntries(
  ['bash', 'zsh', 'fish'].map((shell) => [
    shell,
    execFileSync(process.execPath, [COMMAND, 'completion', shell], { encoding: 'utf8' }),
  ]),
);

async function told(shell: string, args: readonly string[], cwd: string) {
  const env = {
    ...process.env,
    HOME: cwd,
    SCRIPT: SCRIPTS[shell],
    PATH: `${join(cwd, '.bin')}:${process.env.PATH ?? ''}`,
  };
  const { stdout, stderr } = await promisify(execFile)(shell, args, { cwd, env });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

/** The words of a line as bash breaks them: = : and @ are words of their own unless they are quoted. */
function broken(line: string): readonly string[] {
  return [
    ...line.matchAll(/\$\([^)]*\)?|"[^"]*"?|[=:@]+|(?:\\.|[^\s=:@"\\])+/g),
    ...(line.endsWith(' ') ? [['']] : []),
  ].map(([word = '']) => word);
}

/** What bash puts in the place of the word at the end of `line`. */
async function inBash(line: string, { cwd = workplace(), before = '' } = {}) {
  const script = `
    ${before}
    source <(printf '%s' "$SCRIPT")
    source <(printf '%s' "$SCRIPT")
    COMP_LINE=$1 COMP_POINT=\${#1} COMP_CWORD=$(($# - 2))
    shift
    COMP_WORDS=("$@")
    _nato_consensus
    ((\${#COMPREPLY[@]} == 0)) || printf '%s\\n' "\${COMPREPLY[@]}"`;
  const all = `nato-consensus ${line}`;
  return told('bash', ['--norc', '--noprofile', '-c', script, 'bash', all, ...broken(all)], cwd);
}

describe('completion in bash', () => {
  it.each([
    ['ru', ['run']],
    ['run --set HUN.rutte=ac', ['accept']],
    ['run --set=HUN.rutte=ac', ['accept']],
    ['run --set "HUN.rutte=ac', ['HUN.rutte=accept']],
    [
      'run --set HUN.ru',
      ['support', 'accept', 'undeclared', 'reserved', 'object', 'redline'].map((s) => `HUN.rutte=${s}`),
    ],
    ['run --rule=consensus-', ['consensus-minus']],
    ['completion ', ['bash', 'zsh', 'fish']],
    ['run 2024', ['2024-rutte']],
    ['run mi', ['mine.json', 'mist/']],
    ['run my', ['my\\ case.json']],
    ['run my\\ c', ['my\\ case.json']],
    ['run "my', ['my case.json']],
    ['run ~/min', ['~/mine.json']],
    ['run --save=min', ['mine.json']],
    ['init x --from what-if/hungary-r', ['what-if/hungary-redline']],
    ['run --candidate mi', []],
  ])('completes %j to %j, without the package bash-completion', async (line, expected) => {
    expect((await inBash(line)).sort()).toEqual([...expected].sort());
  });

  it('gives whole words where they are not broken at =', async () => {
    const before = "COMP_WORDBREAKS=$' \\t\\n'";
    expect(await inBash('run --set HUN.rutte=ac', { before })).toEqual(['HUN.rutte=accept']);
  });

  it.each(['run $(touch ran) --can', 'run $(touch ran', 'run "$(touch ran)" --can'])(
    'evaluates nothing that is typed: %j',
    async (line) => {
      const cwd = workplace();
      await inBash(line, { cwd });
      expect(existsSync(join(cwd, 'ran'))).toBe(false);
    },
  );
});

describe.skipIf(isMissing('fish'))('completion in fish', () => {
  it.each([
    ['run --set HUN.rutte=ac', ['HUN.rutte=accept']],
    ['run --rule=consensus-', ['--rule=consensus-minus']],
    ['completion ', ['bash', 'fish', 'zsh']],
    ['run mi', ['mine.json', 'mist/']],
    ['run --save=min', ['--save=mine.json']],
    ['run (touch ran) --cand', ['--candidate']],
  ])('completes %j to %j', async (line, expected) => {
    const cwd = workplace();
    const script = `echo $SCRIPT | source; complete -C 'nato-consensus ${line}'`;
    const values = (await told('fish', ['--no-config', '-c', script], cwd)).map(
      (each) => each.split('\t')[0],
    );
    expect(values.sort()).toEqual(expected);
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
  });
});

describe.skipIf(isMissing('zsh'))('completion in zsh', () => {
  // The completion system of zsh needs a terminal: these stand in for what it offers to a completion function.
  const SYSTEM = `
    compdef() { :; }
    compset() { PREFIX=\${PREFIX#*=}; }
    _describe() { print -rl -- "\${(@P)4}"; }
    _files() { print -r -- "files beginning with $PREFIX"; }
    source <(printf '%s' "$SCRIPT")
    words=("$@") CURRENT=$# PREFIX=\${@[-1]}
    _nato-consensus`;
  const typedInZsh = (typed: readonly string[], script: string, cwd: string) =>
    told('zsh', ['-f', '-c', script, 'zsh', 'nato-consensus', ...typed], cwd);

  it.each([
    [['run', '--set', 'HUN.rutte=ac'], ['HUN.rutte=accept']],
    [['run', '--rule=consensus-'], ['--rule=consensus-minus']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [
      ['run', '2024'],
      ['2024-rutte', 'files beginning with 2024'],
    ],
    [['run', '--save=min'], ['files beginning with min']],
    [['run', '$(touch ran)', '--fail'], [expect.stringMatching(/^--fail-on:exit with 1/) as string]],
  ])('completes %j to %j', async (typed, expected) => {
    const cwd = workplace();
    expect(await typedInZsh(typed, SYSTEM, cwd)).toEqual(expected);
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
  });

  // Where nothing was found zsh goes on to look for what may have been meant.
  it.each([
    [['completion', 'z'], 0],
    [['run', 'mi'], 0],
    [['run', '--candidate', 'mi'], 1],
  ])('says of %j whether anything was found: %i', async (typed, status) => {
    const lines = await typedInZsh(typed, `${SYSTEM}\nprint -r -- "status $?"`, workplace());
    expect(lines.at(-1)).toBe(`status ${status}`);
  });
});

describe.skipIf(isMissing('zsh'))('completion in a terminal of zsh', () => {
  // What stands on the line after a tab, shown by a key of its own.
  const TYPED = `
    zmodload zsh/zpty
    zpty -b terminal "env TERM=dumb zsh -f -i"
    say() { zpty -w -n terminal "$1" }
    say $'PS1=; autoload -Uz compinit; compinit -u -D; zstyle ":completion:*" menu no\\n'
    say $'source <(printf "%s" "$SCRIPT"); show() { print -r -- "<<$BUFFER>>"; exit }; zle -N show\\n'
    say $'bindkey "^X^X" show; print ready-$((1 + 1))\\n'
    zpty -r terminal out '*ready-2*'
    say "$1"$'\\t\\x18\\x18'
    zpty -r terminal out '*<<*>>*'
    print -r -- "\${\${out##*<<}%%>>*}"`;

  it.each([
    ['run --rule=consensus-', 'run --rule=consensus-minus '],
    ['run --set HUN.rutte=ac', 'run --set HUN.rutte=accept '],
    ['run min', 'run mine.json '],
    ['run $(touch ran) --cand', 'run $(touch ran) --candidate '],
    ['run `touch ran` --cand', 'run `touch ran` --candidate '],
  ])('makes %j %j, and evaluates nothing that is typed', async (typed, expected) => {
    const cwd = workplace();
    const args = ['-f', '-c', TYPED, 'zsh', `nato-consensus ${typed}`];
    expect(await told('zsh', args, cwd)).toEqual([`nato-consensus ${expected}`]);
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
  });
});
