/** The texts that scenarios are read from, and how what they extend is found. */

/** A scenario's text under the name by which faults refer to it; no two texts may have one name. */
export interface ScenarioText {
  readonly name: string;
  readonly text: string;
}

/** The text that `extends` names in the file `from`, or why it may not or cannot be read. */
export type Resolve = (path: string, from: string) => ScenarioText | Refusal;

/** Why a text may not or cannot be read, and what may have been meant. */
export interface Refusal {
  readonly refused: string;
  readonly suggestion?: string | null;
}
