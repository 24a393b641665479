/** Everything that one settled case has to say of the parameters. */
import { extensionCourse, type ExtensionCourse } from './extension.js';
import type { Hazards } from './hazard-evidence.js';
import type { DeadlinesLeft } from './case-clock.js';
import { caseDays, type SettledCase } from './case-days.js';
import { choiceCourse, type ChoiceCourse } from './choice.js';
import {
  firstReadingOf,
  foundOnRecordIn,
  undeclaredIn,
  unpressedExitsIn,
  unseenIn,
  type CountsOfCase,
} from './case-counts.js';
import {
  foundOn,
  hazardOfConcessions,
  hazardOfExits,
  hazardOfSearch,
  hazardOfSpells,
  type Reach,
} from './hazards.js';
import { pressedBy } from './pressed.js';
import { spellsOf, type Spell } from './spells.js';

/** What one settled case has to say. */
export interface CaseEvidence {
  readonly name: string;
  /** Day of the outcome, from the first reading. */
  readonly days: number;
  /** See `CaseDays`. */
  readonly left: DeadlinesLeft;
  readonly spells: readonly Spell[];
  /** Of what is fitted. */
  readonly hazards: readonly Hazards[];
  readonly extension: ExtensionCourse;
  readonly choice: ChoiceCourse;
  readonly counts: CountsOfCase;
}

/** What one settled case has to say. @throws RangeError when it does not say how it ended, or ended at once. */
export function evidenceOf(settled: SettledCase): CaseEvidence {
  const days = caseDays(settled);
  const reaches: readonly Reach[] = days.moments.map((moment, at) => ({
    moment,
    pressed: pressedBy(moment.race),
    next: days.moments[at + 1] ?? null,
  }));
  const spells = spellsOf(days);
  const found = foundOn(days);
  return {
    name: days.name,
    days: days.days,
    left: days.left,
    spells,
    hazards: [
      hazardOfSpells(spells),
      hazardOfConcessions(reaches),
      hazardOfExits(reaches),
      hazardOfSearch(reaches, found),
    ],
    extension: extensionCourse(reaches, days),
    choice: choiceCourse(days, reaches, spells),
    counts: {
      firstReading: firstReadingOf(days),
      ...unseenIn(days, spells),
      undeclared: undeclaredIn(days, spells),
      foundOnRecord: foundOnRecordIn(days, found),
      unpressedExits: unpressedExitsIn(reaches),
    },
  };
}
