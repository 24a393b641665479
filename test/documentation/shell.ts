import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import type { WrittenFile } from './blocks.js';

/** What a command printed, on stdout and stderr together, and how it ended. */
export interface Result {
  readonly printed: readonly string[];
  readonly exit: number;
}

const ROOT = resolve('.');
const MARK = 'END-OF-STEP-5b1f';

/**
 * What the commands print, run one after the other in one bash, in a new folder with the shipped scenarios
 * and the given files. It is shorter than `commands` when one of them ends the shell or swallows the next.
 */
export async function transcript(
  commands: readonly string[],
  files: readonly WrittenFile[],
): Promise<readonly Result[]> {
  const place = mkdtempSync(join(tmpdir(), 'documentation-'));
  try {
    furnish(place, files);
    return results(await printedBy(script(commands), place));
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** Lays out `bin` with the command, `home`, and `work` with the scenarios, the files and the installed package. */
function furnish(place: string, files: readonly WrittenFile[]): void {
  for (const folder of ['bin', 'home', 'work/node_modules/.bin'])
    mkdirSync(join(place, folder), { recursive: true });
  for (const folder of ['bin', 'work/node_modules/.bin'])
    symlinkSync(join(ROOT, 'dist/nato-consensus.js'), join(place, folder, 'nato-consensus'));
  symlinkSync(ROOT, join(place, 'work/node_modules/nato-consensus'));
  if (existsSync('scenarios')) cpSync('scenarios', join(place, 'work/scenarios'), { recursive: true });
  for (const { name, text } of files) {
    mkdirSync(dirname(join(place, 'work', name)), { recursive: true });
    writeFileSync(join(place, 'work', name), text);
  }
}

function script(commands: readonly string[]): string {
  const end = `__end() { local code=$?; printf '${MARK}%d\\n' "$code"; return "$code"; }`;
  // What npx does with a package that is installed, without npm's own start.
  const npx = 'npx() { "node_modules/.bin/$1" "${@:2}"; }';
  return [
    'exec 2>&1 </dev/null',
    end,
    npx,
    ...commands.flatMap((command) => [atRoot(command), '__end']),
  ].join('\n');
}

/** An npm command belongs to the checkout, where the packages are installed already. */
function atRoot(command: string): string {
  return /^npm\s/.test(command) ? `(cd '${ROOT}' && ${command.replace(/^npm ci\s*&&\s*/, '')}\n)` : command;
}

function printedBy(text: string, place: string): Promise<string> {
  const env = {
    PATH: [join(place, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: join(place, 'home'),
    ...{
      NO_COLOR: '1',
      COLUMNS: '80',
      TERM: 'dumb',
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      npm_config_update_notifier: 'false',
    },
  };
  return new Promise((settle, fail) => {
    const shell = spawn('bash', ['-c', text], {
      cwd: join(place, 'work'),
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const parts: Buffer[] = [];
    shell.stdout.on('data', (part: Buffer) => parts.push(part));
    shell.on('error', fail);
    shell.on('close', () => settle(Buffer.concat(parts).toString()));
  });
}

function results(text: string): readonly Result[] {
  return [...text.matchAll(new RegExp(`([^]*?)${MARK}(\\d+)\\n`, 'g'))].map(([, printed = '', exit]) => ({
    // Documents are typed with plain blanks.
    printed: printed.replace(/\n$/, '').replaceAll('\u00a0', ' ').split('\n'),
    exit: Number(exit),
  }));
}
