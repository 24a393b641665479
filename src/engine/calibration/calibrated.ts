/** The parameters of the model as the cases have them: fitted by likelihood, or counted. */
import { PARAMETER_NAMES, PARAMETERS, type ParameterName, type ParameterRow } from '../futures/parameters.js';
import { estimate } from '../forecast/estimate.js';
import type { CaseEvidence } from './case-evidence.js';
import type { CountsOfCase, FirstReading, Tally } from './case-counts.js';
import { BASES, CONCESSIONS, EXITS, PRINCIPAL_CONCESSIONS, SEARCHES } from './basis.js';
import type { EventsAndWeeks } from './hazard-evidence.js';
import { byDeadline, type Nearness } from './exposure-totals.js';
import { MODEL_TERMS } from './hazard-rates.js';
import { fitted, type FittedModel } from './likelihood.js';
import { extensionsIn } from './extension.js';
import { poissonInterval } from './poisson.js';
import { weeksIn } from './spells.js';

/** One parameter as the cases have it. */
export interface CalibratedParameter {
  readonly value: number;
  /** At 95 %. */
  readonly interval: readonly [low: number, high: number];
  readonly unit: ParameterRow['unit'];
  readonly kind: ParameterRow['kind'];
  /** Of a fraction: how often it was true. Shares of events are events that may have been one thing or another. */
  readonly events: number;
  /** Weeks, of the clock for what runs on it; of a fraction: of how many. */
  readonly exposure: number;
}

/** How often such cases ended how, as shares of the cases. */
export interface BaseRates {
  /** Who first led alone was chosen. */
  readonly frontRunner: number;
  /** Another was, on record then or not. */
  readonly another: number;
  readonly nobody: number;
  readonly cases: number;
}

/** What is counted in the cases besides parameters. */
export interface CountedBesides {
  /** Who was chosen, seen from the first reading, in how many cases. */
  readonly firstReadings: Readonly<Record<FirstReading, number>>;
  /** Spells that ended with the member coming round or being given what it asked for, and the calendar weeks of all. */
  readonly concessions: EventsAndWeeks;
  /** Of the objections that nobody knew of, those by a principal. */
  readonly unseenPrincipals: Tally;
  /** Of those who were found besides the ones who stood, names on record before. */
  readonly foundOnRecord: Tally;
  /** Of the candidates who stood and gave up, those whom nothing in the model pressed to. */
  readonly unpressedExits: Tally;
}

/** The model as some cases have it. */
export interface Calibration {
  readonly cases: readonly string[];
  readonly parameters: Readonly<Record<ParameterName, CalibratedParameter>>;
  readonly fit: FittedModel;
  readonly baseRates: BaseRates;
  /** Concessions a week of the calendar, over all spells of withholding. */
  readonly clockRate: number;
  readonly besides: CountedBesides;
  /** What happened how long before the next deadline that was known; weeks of the calendar. */
  readonly nearDeadlines: Readonly<Record<Moving, Readonly<Record<Nearness, EventsAndWeeks>>>>;
}

/** What may feel a deadline. */
export type Moving = 'concessions' | 'exits' | 'searches';

/**
 * The parameters that the cases have, those of `without` left out. The same for the same cases in the same order.
 *
 * @throws RangeError when the fit finds no maximum.
 */
export function calibrated(cases: readonly CaseEvidence[], without?: string): Calibration {
  const used = cases.filter(({ name }) => name !== without);
  const fit = fitted(used, MODEL_TERMS);
  const besides = countedBesides(used);
  const { firstReadings, concessions } = besides;
  return {
    cases: used.map(({ name }) => name),
    parameters: parametersOf(used, fit),
    fit,
    baseRates: {
      frontRunner: firstReadings['front-runner'] / used.length,
      another: (firstReadings.another + firstReadings['someone-else']) / used.length,
      nobody: firstReadings.nobody / used.length,
      cases: used.length,
    },
    clockRate: concessions.weeks === 0 ? 0 : concessions.events / concessions.weeks,
    besides,
    nearDeadlines: {
      concessions: byDeadline(used, [...CONCESSIONS, ...PRINCIPAL_CONCESSIONS]),
      exits: byDeadline(used, EXITS),
      searches: byDeadline(used, SEARCHES),
    },
  };
}

function countedBesides(cases: readonly CaseEvidence[]): CountedBesides {
  const spells = cases.flatMap((each) => each.spells);
  const count = (which: FirstReading) => cases.filter(({ counts }) => counts.firstReading === which).length;
  return {
    firstReadings: {
      'front-runner': count('front-runner'),
      another: count('another'),
      'someone-else': count('someone-else'),
      nobody: count('nobody'),
    },
    concessions: {
      events: spells.filter(({ ended }) => ended === 'conceded' || ended === 'given').length,
      weeks: spells.reduce((sum, spell) => sum + weeksIn(spell), 0),
    },
    unseenPrincipals: totalOf(cases, 'unseenPrincipals'),
    foundOnRecord: totalOf(cases, 'foundOnRecord'),
    unpressedExits: totalOf(cases, 'unpressedExits'),
  };
}

function totalOf(cases: readonly CaseEvidence[], key: Exclude<keyof CountsOfCase, 'firstReading'>): Tally {
  return {
    events: cases.reduce((sum, { counts }) => sum + counts[key].events, 0),
    of: cases.reduce((sum, { counts }) => sum + counts[key].of, 0),
  };
}

/** Which tally each share rests on. */
const SHARES = { unseenObjection: 'unseen', undeclaredWithholds: 'undeclared' } as const;

function parametersOf(cases: readonly CaseEvidence[], fit: FittedModel): Calibration['parameters'] {
  const pace = { deadlinePace: fit.byName.deadlinePace!, deadlineWeeks: fit.byName.deadlineWeeks! };
  const entries = PARAMETER_NAMES.map((name): readonly [ParameterName, CalibratedParameter] => {
    const { unit, kind } = PARAMETERS[name];
    if (name === 'unseenObjection' || name === 'undeclaredWithholds') {
      const { events, of } = totalOf(cases, SHARES[name]);
      const { probability, interval } = estimate(events, of);
      return [name, { value: probability, interval, unit, kind, events, exposure: of }];
    }
    if (name === 'extensionRate') return [name, { ...countedRate(extensionsIn(cases, pace)), unit, kind }];
    const at = fit.names.indexOf(name);
    const { events, weeks } = BASES[name](cases, pace);
    return [
      name,
      { value: fit.values[at]!, interval: fit.intervals[at]!, unit, kind, events, exposure: weeks },
    ];
  });
  return Object.fromEntries(entries) as Calibration['parameters'];
}

/** A rate that is counted; where nobody was exposed nothing is known of it. */
function countedRate({
  events,
  weeks,
}: EventsAndWeeks): Pick<CalibratedParameter, 'value' | 'interval' | 'events' | 'exposure'> {
  const [, most] = PARAMETERS.extensionRate.bounds;
  if (weeks === 0) return { value: 0, interval: [0, most], events, exposure: 0 };
  const [low, high] = poissonInterval(events);
  return {
    value: events / weeks,
    interval: [low / weeks, Math.min(most, high / weeks)],
    events,
    exposure: weeks,
  };
}
