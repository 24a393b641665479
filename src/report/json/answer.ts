/** What every JSON answer begins with. */

/** Raised when a field of an answer is renamed, removed or changes its meaning; not when one is added. */
const FORMAT_VERSION = 1;

/** What every answer begins with, by the command that it names. */
export interface AnswerOrigin<C extends string> {
  /** Raised when a field is renamed, removed or changes its meaning. */
  readonly formatVersion: typeof FORMAT_VERSION;
  readonly command: C;
  /** The package's version. */
  readonly version: string;
  /** SHA-256 of what was read, resolved, in hexadecimal digits. */
  readonly digest: string;
}

/** Where an answer comes from. */
export type Origin = Omit<AnswerOrigin<string>, 'formatVersion'>;

/** A JSON answer, indented by two spaces, with a newline at the end: the same text for the same input, always. */
export function jsonAnswer({ command, version, digest }: Origin, fields: object): string {
  const origin: AnswerOrigin<string> = { formatVersion: FORMAT_VERSION, command, version, digest };
  return `${JSON.stringify({ ...origin, ...fields }, null, 2)}\n`;
}
