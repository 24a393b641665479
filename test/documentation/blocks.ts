/** A fenced code block of a Markdown document. */
export interface Block {
  /** The word after the fence, in lower case; empty when there is none. */
  readonly language: string;
  /** The lines between the fences, without the indentation of the fence. */
  readonly lines: readonly string[];
  /** Line number of the opening fence, from 1: also the index of the block's first line, from 0. */
  readonly line: number;
  /** What stands before the fence. */
  readonly indent: string;
}

const FENCE = /^(\s*)(`{3,}|~{3,})\s*([^\s`]*)/;

/** The fenced code blocks of a document, in its order. */
export function blocks(markdown: string): readonly Block[] {
  const lines = markdown.split('\n');
  const found: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, indent = '', fence, language = ''] = FENCE.exec(lines[at] ?? '') ?? [];
    if (fence === undefined) continue;
    const line = at + 1;
    const length = lines
      .slice(line)
      .findIndex((text) => text.trim().startsWith(fence) && /^(`+|~+)$/.test(text.trim()));
    if (length === -1) throw new Error(`the code block on line ${line} is not closed`);
    const body = lines.slice(line, line + length).map((text) => withoutIndent(text, indent));
    found.push({ language: language.toLowerCase(), lines: body, line, indent });
    at = line + length;
  }
  return found;
}

function withoutIndent(text: string, indent: string): string {
  return text.startsWith(indent) ? text.slice(indent.length) : text.trimStart();
}

/** Where links of the kind `#heading` lead in a document: the headings outside its code blocks, as GitHub writes them. */
export function anchors(markdown: string): readonly string[] {
  const inBlocks = new Set(
    blocks(markdown).flatMap(({ line, lines }) => lines.map((_, index) => line + index)),
  );
  return markdown
    .split('\n')
    .filter((text, index) => /^#+ /.test(text) && !inBlocks.has(index))
    .map((text) =>
      text
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\- _]/gu, '')
        .replaceAll(' ', '-'),
    );
}

/** A file that a document writes: a block that begins with a comment such as `// file: overlay.json`. */
export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

/** The file that a block writes, without the comment that names it; null: none. */
export function writtenFile({ lines }: Block): WrittenFile | null {
  const name = /^(?:\/\/|#) file: (\S+)$/.exec(lines[0] ?? '')?.[1];
  return name === undefined ? null : { name, text: `${lines.slice(1).join('\n')}\n` };
}
