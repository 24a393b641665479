const OMISSION = /^\s*(…|\.\.\.)\s*$/;

/** Whether a command printed what a document shows, where a line of only `…` or `...` stands for any lines. */
export function showsOutput(shown: readonly string[], printed: readonly string[]): boolean {
  const [first = [], ...rest] = passages(withoutEnd(shown));
  const lines = withoutEnd(printed);
  const last = rest.pop();
  if (last === undefined) return sameLines(first, lines);
  if (!sameLines(first, lines.slice(0, first.length))) return false;
  let at = first.length;
  for (const passage of rest) {
    const found = lines.findIndex(
      (_, index) => index >= at && sameLines(passage, lines.slice(index, index + passage.length)),
    );
    if (found === -1 && passage.length > 0) return false;
    at = Math.max(at, found + passage.length);
  }
  return lines.length - last.length >= at && sameLines(last, lines.slice(lines.length - last.length));
}

/** What a document should show of an output; with one omission in the old text it keeps as many lines around it. */
export function shownOutput(shown: readonly string[], printed: readonly string[]): readonly string[] {
  const lines = withoutEnd(printed);
  const [head = [], tail, ...more] = passages(withoutEnd(shown));
  if (tail === undefined || more.length > 0 || head.length + tail.length >= lines.length) return lines;
  return [...lines.slice(0, head.length), '…', ...lines.slice(lines.length - tail.length)];
}

/** The passages between the omissions: one more than there are omissions. */
function passages(lines: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [[]];
  for (const line of lines) {
    if (OMISSION.test(line)) found.push([]);
    else found.at(-1)?.push(line);
  }
  return found;
}

function sameLines(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((line, index) => line === others[index]);
}

/** Without the empty lines at the end, which only set one command apart from the next. */
function withoutEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
