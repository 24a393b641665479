/** Says which flags change nothing that the answer looks at, and why. */
import {
  noEffect,
  type IsoDate,
  type NoEffect,
  type Reading,
  type Scenario,
  type Sees,
} from '../engine/index.js';
import { candidateName, dayInWords, memberName } from '../report/index.js';
import type { Io } from './io.js';
import type { FlagEdit } from './overlay.js';

/** What an answer looks at. */
export interface Sight {
  /** In order; not empty. */
  readonly readings: readonly Reading[];
  readonly sees: Sees;
}

/** Says, in a line each, which edits cannot be seen in the answer. */
export function warnOfNoEffect(edits: readonly FlagEdit[], { readings, sees }: Sight, { err }: Io): void {
  const day = readings.at(-1)?.asOf;
  if (day === undefined || edits.length === 0) return;
  for (const edit of edits) {
    const reason = noEffect(edit, readings, sees);
    if (reason === null) continue;
    err(`${edit.typed} has no effect: ${reasonInWords(reason, edit.after, day)}\n`);
  }
}

function reasonInWords(reason: NoEffect, scenario: Scenario, day: IsoDate): string {
  const on = dayInWords(day);
  switch (reason.why) {
    case 'later':
      return `it changes nothing before ${dayInWords(reason.from)}`;
    case 'not-a-member':
      return `${memberName(reason.member, scenario)} is not a member on ${on}`;
    case 'not-named':
      return `nobody has named ${candidateName(reason.candidate, scenario)} by ${on}`;
    case 'not-awaited':
      return `no stance on ${on} depends on that concession`;
    case 'already':
      return `that is already so on ${on}`;
  }
}
