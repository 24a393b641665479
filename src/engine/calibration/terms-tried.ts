/** What each term of the model, and each that it does without, is worth by likelihood. */
import type { CaseEvidence } from './case-evidence.js';
import { MODEL_TERMS, type FittedValues, type FitTerms } from './hazard-rates.js';
import { fitted } from './likelihood.js';

/** A term as it was tried. */
export interface TriedTerm {
  readonly name: TermName;
  /** Whether the model has it. */
  readonly isInModel: boolean;
  /** Log-likelihood of the model with the term less that of the model without, each at its own mode. */
  readonly gain: number;
  /** The mode of the fit that was tried beside the model's. */
  readonly values: FittedValues;
}

/** The gain in log-likelihood that a term must bring to be kept. */
export const LEAST_GAIN = 2;

/** Each term with what turns it on and off, other terms as in the model. */
const TERMS = {
  principals: { on: { principals: true }, off: { principals: false } },
  objections: { on: { objections: true }, off: { objections: false } },
  clock: { on: { clock: true }, off: { clock: false } },
  'concessions-on-clock': { on: { concessionsOn: 'clock' }, off: { concessionsOn: 'calendar' } },
  'newcomers-on-clock': { on: { newcomersOn: 'clock' }, off: { newcomersOn: 'calendar' } },
  trailing: { on: { trailing: true }, off: { trailing: false } },
  opposed: { on: { opposed: true }, off: { opposed: false } },
  free: { on: { free: true }, off: { free: false } },
  'same-day': { on: { sameDay: true }, off: { sameDay: false } },
  meeting: { on: { meeting: true }, off: { meeting: false } },
} as const satisfies Readonly<
  Record<string, { readonly on: Partial<FitTerms>; readonly off: Partial<FitTerms> }>
>;

/** A term that is tried. */
export type TermName = keyof typeof TERMS;

/** Every term tried against the cases, one at a time. @throws RangeError when a fit finds no maximum. */
export function termsTried(cases: readonly CaseEvidence[]): readonly TriedTerm[] {
  const model = fitted(cases, MODEL_TERMS).logLikelihood;
  return (Object.keys(TERMS) as TermName[]).map((name) => {
    const { on, off } = TERMS[name];
    const isInModel = Object.entries(on).every(
      ([key, value]) => MODEL_TERMS[key as keyof FitTerms] === value,
    );
    const { logLikelihood, byName } = fitted(cases, { ...MODEL_TERMS, ...(isInModel ? off : on) });
    return {
      name,
      isInModel,
      gain: isInModel ? model - logLikelihood : logLikelihood - model,
      values: byName,
    };
  });
}
