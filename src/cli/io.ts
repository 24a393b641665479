/** The world outside the program, so that it runs in a terminal and in a test alike. */
import type { Style } from '../report/index.js';

/** What the program reads and writes. */
export interface Io {
  /** Answers go here and nowhere else; in UTF-8 unless said otherwise. */
  readonly out: (text: string, encoding?: 'utf16le') => void;
  /** Everything else: errors, hints, progress. */
  readonly err: (text: string) => void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Columns and colour of standard output. */
  readonly terminal: Terminal;
  readonly readStdin: () => Promise<Uint8Array>;
  /**
   * Asks to hear of Ctrl-C and SIGTERM instead of being stopped by them: for work that can say what was done. The reason
   * of the signal is the name of the one that came.
   */
  readonly interruption: () => AbortSignal;
}

/** What standard output is. */
export interface Terminal {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  /** Whether standard error is a terminal, where progress may be shown. */
  readonly isErrTTY?: boolean;
}

/** Narrowest and widest lines. Assumed: tables need 60 columns, and lines longer than 100 are hard to read. */
const WIDTHS = { least: 60, usual: 80, most: 100 } as const;

/** The style for standard output: colour only on a terminal, never with NO_COLOR. */
export async function styleFor({ terminal, env }: Io): Promise<Style> {
  const { isTTY, columns = WIDTHS.usual } = terminal;
  const width = isTTY ? Math.min(Math.max(columns, WIDTHS.least), WIDTHS.most) : WIDTHS.usual;
  const { plainStyle } = await import('../report/index.js');
  if (!isTTY || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb') return plainStyle(width);
  const { colourStyle } = await import('./colour.js');
  return colourStyle(width);
}
