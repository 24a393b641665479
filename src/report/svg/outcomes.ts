/** The outcomes of a forecast in the order in which they are drawn, each with its colour. */
import type { CandidateId, CoursePoint } from '../../engine/index.js';
import type { ForecastReport } from '../reports.js';
import { candidateName } from '../sentences/words.js';

/** An outcome, or several that are drawn as one. */
export interface DrawnOutcome {
  readonly key: string;
  readonly name: string;
  /** A class of colour. */
  readonly look: string;
  /** Its share of the trials by the end of a day. */
  readonly share: (point: CoursePoint) => number;
}

const HUES = ['first', 'second', 'third', 'fourth', 'fifth'] as const;
/** Below this share, a candidate is drawn with the others. Assumed: it could not be seen. */
const LEAST_SHARE = 0.005;

/** The colour of each candidate, the same in every picture of a forecast. */
export function lookOf(report: ForecastReport): (id: CandidateId) => string {
  const looks = new Map(outcomesOf(report).map(({ key, look }) => [key, look]));
  return (id) => looks.get(id) ?? 'hue-other';
}

/** From the bottom up: whom the report is of, other candidates by their shares, somebody else, an extension, and no decision. */
export function outcomesOf({ forecast, scenario, subject }: ForecastReport): readonly DrawnOutcome[] {
  const last = forecast.course.at(-1);
  const final = (id: CandidateId) => last?.appointed[id] ?? 0;
  const ranked = Object.keys(last?.appointed ?? {}).sort(
    (a, b) => Number(b === subject) - Number(a === subject) || final(b) - final(a) || (a < b ? -1 : 1),
  );
  const shown = ranked.filter((id) => id === subject || final(id) >= LEAST_SHARE).slice(0, HUES.length);
  const others = ranked.filter((id) => !shown.includes(id));
  const named = shown.map((id, at): DrawnOutcome => ({
    key: id,
    name: candidateName(id, scenario),
    look: `hue-${HUES[at] ?? 'other'}`,
    share: ({ appointed }) => appointed[id] ?? 0,
  }));
  const elsewhere: DrawnOutcome = {
    key: 'someone-else',
    name: 'somebody else',
    look: 'hue-other',
    share: ({ appointed, someoneElse }) =>
      others.reduce((sum, id) => sum + (appointed[id] ?? 0), someoneElse),
  };
  const extended: DrawnOutcome = {
    key: 'extended',
    name: 'term extended',
    look: 'hue-extended',
    share: (point) => point.extended,
  };
  const decided = [...named, elsewhere, extended];
  const waiting: DrawnOutcome = {
    key: 'undecided',
    name: 'no decision',
    look: 'hue-waiting',
    share: (point) => Math.max(0, 1 - decided.reduce((sum, { share }) => sum + share(point), 0)),
  };
  return [...decided, waiting].filter(
    ({ key, share }) => key === subject || forecast.course.some((point) => share(point) > 0),
  );
}
