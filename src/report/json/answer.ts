/** What every JSON answer begins with. */

/** Where an answer comes from. */
export interface Origin {
  readonly command: string;
  /** The package's version. */
  readonly version: string;
  /** Of what was read, resolved. */
  readonly digest: string;
}

/** Raised when a field of an answer is renamed, removed or changes its meaning; not when one is added. */
const FORMAT_VERSION = 1;

/** A JSON answer, indented by two spaces, with a newline at the end: the same text for the same input, always. */
export function jsonAnswer({ command, version, digest }: Origin, fields: object): string {
  const origin = { formatVersion: FORMAT_VERSION, command, version, digest };
  return `${JSON.stringify({ ...origin, ...fields }, null, 2)}\n`;
}
