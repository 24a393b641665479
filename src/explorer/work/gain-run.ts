/** What it would take, and how much likelier each way makes the appointment, found out by workers. */
import {
  answerDates,
  appointmentBy,
  chancesFrom,
  mergedGains,
  MOST_LISTED,
  parametersWith,
  raceOf,
  raceWith,
  whatIfs,
  type Gains,
  type IsoDate,
  type Race,
  type Unlock,
  type WhatIf,
  type WhatIfChance,
} from '../../engine/index.js';
import type { Read } from '../state/read.js';
import { soughtIn, unlockAsked, type Found } from '../state/unlocking.js';
import type { Crew } from './crew.js';
import { USUAL } from './forecast-run.js';

/** Ways that are shown first, and whose gain is found out first. Assumed: nobody presses more. */
export const FIRST_WAYS = 6;

/** Trials of a paired comparison: those of the command line where nobody says otherwise. */
const PAIRS = 10_000;

/** Trials in a block. Assumed: some tens of milliseconds, as several races are run. */
const BLOCK = 1_000;

/** What was found out so far. */
export interface UnlockProgress {
  readonly found: Found;
  /** What the ways are worth by a day, as far as it is known; waiting is no deed and has no worth. */
  readonly chances: readonly WhatIfChance[];
  /** The last day of the forecast. */
  readonly by: IsoDate | null;
}

/** Whether anybody still waits, and who is told what was found out so far. */
interface Listening {
  readonly isStale: () => boolean;
  readonly onChange: (now: UnlockProgress) => void;
}

/** Finds out what it would take; null: nothing can be done, or nobody waits any more. */
export async function waysRun(
  crew: Crew,
  read: Read,
  { isStale, onChange }: Listening,
): Promise<Found | null> {
  const asked = unlockAsked(read);
  if (asked === null) return null;
  const found = await crew.ask({ type: 'unlock', asked });
  if (isStale()) return null;
  onChange({ found, chances: [], by: endOf(read)?.by ?? null });
  return found;
}

/** Finds out what each way is worth. */
export async function gainRun(
  crew: Crew,
  { read, found }: { readonly read: Read; readonly found: Found },
  { isStale, onChange }: Listening,
): Promise<void> {
  const end = endOf(read);
  if (end === null) return;
  const { by } = end;
  const sought = soughtIn(found);
  const ways = whatIfs(sought).filter(({ way }) => way !== null);
  let chances: readonly WhatIfChance[] = [];
  for (const [from, to] of [
    [0, FIRST_WAYS],
    [FIRST_WAYS, MOST_LISTED],
  ] as const) {
    const some = ways.filter(({ way }) => way !== null && way >= from && way < to);
    if (some.length === 0) continue;
    const gains = await gainsOf(crew, read, { ...end, sought, some });
    if (isStale()) return;
    chances = [...chances, ...chancesFrom(some, gains)];
    onChange({ found, chances, by });
  }
}

/** The race as it is and the last day of its forecast; null: no forecast can be made. */
function endOf({ report }: Read): Pick<Asked, 'race' | 'by'> | null {
  const { snapshot } = report.assessment;
  try {
    const race = raceOf(snapshot);
    const by = answerDates(snapshot, race).at(-1);
    return by === undefined ? null : { race, by };
  } catch {
    return null;
  }
}

interface Asked {
  readonly race: Race;
  readonly by: IsoDate;
  readonly sought: Unlock;
  readonly some: readonly WhatIf[];
}

/** The same draws with each of some ways and without. */
async function gainsOf(
  crew: Crew,
  { scenario, report }: Read,
  { race, by, sought, some }: Asked,
): Promise<Gains> {
  const { snapshot } = report.assessment;
  const parameters = parametersWith(scenario.model);
  const task = {
    type: 'gains',
    before: { race, parameters },
    others: some.map((way) => ({ race: raceWith(snapshot, way), parameters })),
    by: appointmentBy(snapshot, sought, by),
    seed: USUAL.seed,
  } as const;
  const blocks = Array.from({ length: PAIRS / BLOCK }, (_, at) => at * BLOCK);
  const parts = await Promise.all(blocks.map((from) => crew.ask({ ...task, from, to: from + BLOCK })));
  return parts.reduce(mergedGains);
}
