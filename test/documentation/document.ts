/** A part of a document that a reader may type or save. */
export type Step =
  | { readonly type: 'file'; readonly line: number; readonly name: string; readonly text: string }
  | { readonly type: 'command'; readonly line: number; readonly command: string; readonly output: string };

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm;

/** Languages whose blocks are shown only. */
const SHOWN = new Set(['text', 'json', 'jsonc', 'ts', 'js', 'mermaid', 'yaml', 'diff']);

/**
 * The commands of a document's `console` blocks with the output that they show, and the files that it writes: code
 * blocks whose first line is `// file: NAME`.
 *
 * @throws RangeError for a block that looks like commands and is not a `console` block.
 */
export function stepsOf(markdown: string): readonly Step[] {
  return [...markdown.matchAll(FENCE)].flatMap(([, language = '', body = ''], index) => {
    const line = lineOf(markdown, index);
    const file = /^\/\/ file: (\S+)\n/.exec(body);
    if (file) return [{ type: 'file', line, name: file[1] ?? '', text: body.slice(file[0].length) }];
    if (language === 'console') return commandsOf(body, line);
    if (SHOWN.has(language)) return [];
    throw new RangeError(
      `line ${line}: a block must be console, or one of ${[...SHOWN].join(', ')}; got "${language}"`,
    );
  });
}

function lineOf(markdown: string, block: number): number {
  const start = [...markdown.matchAll(FENCE)][block]?.index ?? 0;
  return markdown.slice(0, start).split('\n').length;
}

/** `$ ` begins a command, `> ` goes on with it, everything else is output. */
function commandsOf(body: string, line: number): readonly Step[] {
  const steps: { type: 'command'; line: number; command: string; output: string }[] = [];
  for (const [at, text] of body.split('\n').slice(0, -1).entries()) {
    const last = steps.at(-1);
    if (text.startsWith('$ '))
      steps.push({ type: 'command', line: line + at + 1, command: text.slice(2), output: '' });
    else if (text.startsWith('> ') && last?.output === '') last.command += `\n${text.slice(2)}`;
    else if (last) last.output += `${text}\n`;
  }
  return steps;
}

/** Whether `output` is what a document shows: the same lines, where a line `…` stands for any number of lines. */
export function isShown(output: string, shown: string): boolean {
  const pattern = shown
    .split('\n')
    .map((line) => (line === '…' ? '[\\s\\S]*' : line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('\n')
    .replaceAll('[\\s\\S]*\n', '[\\s\\S]*');
  return new RegExp(`^${pattern}$`).test(output);
}
