import type { ReadingOptions } from '../options.js';
import { compare, type Side } from '../../engine/index.js';
import { compareJson, compareText, type PairingReport } from '../../report/index.js';
import { digest } from '../../scenario/index.js';
import { VERSION } from '../../version.js';
import { UsageError } from '../failure.js';
import { styleFor } from '../io.js';
import type { SimulationOptions } from '../forecast/options.js';
import { pairing } from '../forecast/pairing.js';
import { planOf } from '../forecast/plan.js';
import { candidateIn } from '../parameters.js';
import { openScenario, type OpenScenario } from '../reading.js';
import type { Session } from '../session.js';

/** What `compare` was asked. */
export interface CompareOptions extends Omit<ReadingOptions, 'asOf'>, SimulationOptions {
  readonly asOf?: readonly string[];
  readonly candidate?: string;
  readonly forecast?: true;
  readonly json?: true;
}

/** What `compare` was asked. */
export interface CompareRequest {
  readonly before: string;
  readonly after: string;
  readonly options: CompareOptions;
}

/** Answers `compare`. */
export async function answerCompare(
  { before, after, options }: CompareRequest,
  { io }: Session,
): Promise<void> {
  const { asOf = [], ...changes } = options;
  const { hindsight, allowOutside } = changes;
  if (asOf.length > 2) throw new UsageError(`--as-of can be given once or twice, not ${asOf.length} times`);
  const plain = { ...(hindsight ? { hindsight } : {}), ...(allowOutside ? { allowOutside } : {}) };
  const first = await openScenario(before, { ...plain, ...dated(asOf[0]) }, io);
  const second = await openScenario(after, { ...changes, ...dated(asOf[1] ?? asOf[0]) }, io);
  const named = { ...first.scenario.candidates, ...second.scenario.candidates };
  const candidate = (await candidateIn({ candidates: named }, options.candidate)) ?? undefined;
  const comparison = compare(sideOf(first), sideOf(second), candidate);
  const paired = options.forecast ? pairedReport(first, second, options) : undefined;
  const report = { comparison, scenario: second.scenario, paired };
  if (options.json) {
    const origin = { command: 'compare', version: VERSION, digest: digest(second.scenario, second.reading) };
    io.out(compareJson(report, origin));
  } else io.out(compareText(report, await styleFor(io)));
}

function sideOf({ scenario, reading }: OpenScenario): Side {
  return { scenario, options: reading };
}

function pairedReport(before: OpenScenario, after: OpenScenario, options: SimulationOptions): PairingReport {
  if (before.reading.asOf !== after.reading.asOf) {
    throw new UsageError('--forecast compares two scenarios at one date', 'give --as-of once');
  }
  const plan = planOf(after, options);
  return {
    pairing: pairing(planOf(before, options), plan),
    scenario: after.scenario,
    asOf: after.reading.asOf,
    by: plan.by,
  };
}

function dated(asOf: string | undefined): { readonly asOf?: string } {
  return asOf === undefined ? {} : { asOf };
}
