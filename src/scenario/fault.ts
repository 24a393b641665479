/** What is wrong with a scenario, before and after its place in a file is known. */

/** What is wrong with a scenario, where, and what may have been meant. */
export interface Fault {
  /** The file as it was named. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** JSON pointer (RFC 6901) to the value; empty for the whole file. */
  readonly pointer: string;
  /** One of the codes of docs/faults.md. */
  readonly code: string;
  /** What was found and what is allowed. */
  readonly message: string;
  /** What may have been meant, or how to fix it; null: nothing is near. */
  readonly suggestion: string | null;
  /** The line of the file in which it stands, or the part of it around the fault; and where in it the fault begins, from 0. */
  readonly excerpt: string;
  readonly caret: number;
}

/** A fault before its place in a file is known: the path of keys and indices to the value. */
export interface UnplacedFault extends Pick<Fault, 'code' | 'message'> {
  readonly path: Path;
  readonly suggestion?: string | null;
  /** Whether the key rather than the value is at fault. */
  readonly atKey?: boolean;
  /** Where in the text it stands, when that is not where its path leads. */
  readonly offset?: number;
}

/** Keys and indices from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** A scenario that cannot be used; `faults` holds them all, in the order of their places. */
export class ScenarioError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(
      faults.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'),
    );
    this.name = 'ScenarioError';
  }
}

/** The JSON pointer of `path`, as RFC 6901 writes it. */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
