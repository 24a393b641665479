/** Which terms a fit has, which parameters they need, and what rate each hazard has at their values. */
import type { FitParameter } from '../scoring/fit.js';
import type { Pace } from '../futures/clock.js';
import type { ChoiceRates } from './choice.js';
import type { HazardKind } from './hazard-evidence.js';

/** What a fit may have or do without. */
export interface FitTerms {
  /** Principals come round at a rate of their own. */
  readonly principals: boolean;
  /** An objection gives way more slowly than a reserve. */
  readonly objections: boolean;
  /** The clock runs faster before a deadline. */
  readonly clock: boolean;
  readonly concessionsOn: 'clock' | 'calendar';
  readonly newcomersOn: 'clock' | 'calendar';
  /** Who trails gives up at a rate of its own. */
  readonly trailing: boolean;
  /** Somebody else is found more slowly while no principal stops everyone. */
  readonly opposed: boolean;
  /** And more slowly still while somebody is free. */
  readonly free: boolean;
  /** A meeting comes before the choice where nobody has contested the race; else it goes as fast as the choice. */
  readonly meeting: boolean;
  /** Some choices follow on the very day on which the last thing in the way falls. */
  readonly sameDay: boolean;
}

/** The terms of the model. */
export const MODEL_TERMS: FitTerms = {
  principals: false,
  objections: true,
  clock: true,
  concessionsOn: 'clock',
  newcomersOn: 'clock',
  trailing: false,
  opposed: true,
  free: false,
  meeting: true,
  sameDay: true,
};

const rate = (median: number) => ({ scale: 'log', prior: { median, spread: 1.5 } }) as const;
const share = { scale: 'logit', prior: { median: 0.5, spread: 1.5 } } as const;

/**
 * Every parameter that a fit may have. Assumed: priors that 20 cases can overrule. At 95 % a rate may lie 19 times above
 * or below its median, a share anywhere from 0.05 to 0.95, the pace at a deadline from 1.6 to 29, and the weeks in which
 * it falls from 0.5 to 8.
 */
const FITTED = {
  concessionRate: rate(0.05),
  principalFactor: share,
  objectionFactor: share,
  deadlinePace: { scale: 'log-above-one', prior: { median: 5, spread: 1 } },
  deadlineWeeks: { scale: 'log', prior: { median: 2, spread: 0.7 } },
  exitRate: rate(0.05),
  trailingRate: rate(0.05),
  newcomerRate: rate(0.05),
  newcomerOpposed: share,
  newcomerFree: share,
  meetingRate: rate(0.05),
  choiceRate: rate(0.5),
  sameDayShare: share,
} as const satisfies Readonly<Record<string, Omit<FitParameter, 'name'>>>;

/** The name of a parameter that a fit may have. */
export type FittedName = keyof typeof FITTED;

/** Values of parameters; those that a fit does without are absent. */
export type FittedValues = Readonly<Partial<Record<FittedName, number>>>;

/** The parameters of a fit with these terms. */
export function fittedWith(terms: FitTerms): readonly (FitParameter & { readonly name: FittedName })[] {
  const without: readonly (FittedName | false)[] = [
    !terms.principals && 'principalFactor',
    !terms.objections && 'objectionFactor',
    !terms.clock && 'deadlinePace',
    !terms.clock && 'deadlineWeeks',
    !terms.trailing && 'trailingRate',
    !terms.opposed && 'newcomerOpposed',
    !terms.free && 'newcomerFree',
    !terms.meeting && 'meetingRate',
    !terms.sameDay && 'sameDayShare',
  ];
  const names = Object.keys(FITTED) as FittedName[];
  return names.filter((name) => !without.includes(name)).map((name) => ({ name, ...FITTED[name] }));
}

/** The rates of everything that may happen. */
export interface HazardRates {
  readonly pace: Pace;
  readonly choice: ChoiceRates;
  /** A week. */
  readonly rates: Readonly<Record<HazardKind, number>>;
}

/** Values that make a parameter of no effect; of a rate that others may take the place of, none. */
const WITHOUT = {
  concessionRate: 0,
  principalFactor: 1,
  objectionFactor: 1,
  deadlinePace: 1,
  deadlineWeeks: 1,
  exitRate: 0,
  newcomerRate: 0,
  newcomerOpposed: 1,
  newcomerFree: 1,
  choiceRate: 0,
  sameDayShare: 0,
} as const satisfies FittedValues;

/** What the parameters say of every hazard. */
export function ratesOf(values: FittedValues): HazardRates {
  const all: FittedValues & Readonly<Record<keyof typeof WITHOUT, number>> = { ...WITHOUT, ...values };
  const {
    concessionRate: reserved,
    principalFactor,
    objectionFactor,
    exitRate,
    newcomerRate,
    choiceRate,
  } = all;
  const opposed = newcomerRate * all.newcomerOpposed;
  return {
    pace: { deadlinePace: all.deadlinePace, deadlineWeeks: all.deadlineWeeks },
    choice: { meeting: all.meetingRate ?? choiceRate, choice: choiceRate, sameDay: all.sameDayShare },
    rates: {
      reserved,
      objects: reserved * objectionFactor,
      'principal-reserved': reserved * principalFactor,
      'principal-objects': reserved * principalFactor * objectionFactor,
      given: reserved,
      stopped: exitRate,
      trailing: all.trailingRate ?? exitRate,
      deadlock: newcomerRate,
      opposed,
      free: opposed * all.newcomerFree,
    },
  };
}

/** Whether a hazard runs on the clock. */
export function isOnClock(kind: HazardKind, { concessionsOn, newcomersOn }: FitTerms): boolean {
  if (kind === 'stopped' || kind === 'trailing') return true;
  const isNewcomer = kind === 'deadlock' || kind === 'opposed' || kind === 'free';
  return (isNewcomer ? newcomersOn : concessionsOn) === 'clock';
}
