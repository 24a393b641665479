import type { Block } from './blocks.js';

/** A command of a document and what the document says it prints. */
export interface Step {
  /** The command, of more than one line with a here-document or a continuation. */
  readonly command: string;
  readonly expected: readonly string[];
  /** The exit code it must end with; null: any, since the next command prints it. */
  readonly exit: number | null;
  /** Where its expected output begins in the block, from 0. */
  readonly outputAt: number;
}

const PROMPT = '$ ';

/**
 * The commands of a `console` block.
 *
 * @throws Error when text stands before the first command, or there is none: nobody would run it.
 */
export function steps({ lines, line }: Block): readonly Step[] {
  if (lines[0]?.startsWith(PROMPT) !== true)
    throw new Error(
      `the console block on line ${line} must begin with "$ " and a command, or be marked text`,
    );
  const found: Step[] = [];
  for (let at = 0; at < lines.length;) {
    const outputAt = at + commandLength(lines.slice(at));
    const next = lines.findIndex((text, index) => index >= outputAt && text.startsWith(PROMPT));
    const end = next === -1 ? lines.length : next;
    const command = lines.slice(at, outputAt).join('\n').slice(PROMPT.length);
    const exit = lines[end] === `${PROMPT}echo $?` ? null : expectedExit(command);
    found.push({ command, expected: lines.slice(outputAt, end), exit, outputAt });
    at = end;
  }
  return found;
}

/** How many of the lines belong to the command that the first one begins. */
function commandLength(lines: readonly string[]): number {
  const tag = /<<-?\s*['"]?(\w+)/.exec(lines[0] ?? '')?.[1];
  const last = lines.findIndex((text, index) =>
    tag === undefined ? !text.endsWith('\\') : index > 0 && text.trim() === tag,
  );
  return last === -1 ? lines.length : last + 1;
}

/** The code in a comment such as `# exit 2` at the end of the command's first line; 0 without one. */
function expectedExit(command: string): number {
  return Number(/#\s*exit (\d+)\s*(\n|$)/.exec(command)?.[1] ?? 0);
}
