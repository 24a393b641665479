/** What settled cases teach: the parameters, the base rates and the clock rate that are fitted to them. */
import { calibrated, type Calibration } from '../calibration/calibrated.js';
import type { CaseEvidence } from '../calibration/case-evidence.js';
import { PARAMETER_NAMES, type Parameters } from '../futures/index.js';
import type { Learnt } from './said.js';

/** What the record teaches without one of its cases, or with all of them (null); fitted once for each name, when it is asked for. */
export function learnerFrom(evidence: readonly CaseEvidence[]): (name: string | null) => Learnt {
  const known = new Map<string | null, Learnt>();
  return (name) => {
    const learnt = known.get(name) ?? learntFrom(calibrated(evidence, name ?? undefined));
    known.set(name, learnt);
    return learnt;
  };
}

function learntFrom({ parameters, baseRates, clockRate }: Calibration): Learnt {
  const values = PARAMETER_NAMES.map((name) => [name, parameters[name].value] as const);
  return { parameters: Object.fromEntries(values) as Parameters, baseRates, clockRate };
}
