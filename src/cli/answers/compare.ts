import type { ReadingOptions } from '../options.js';
import { compare, type Side } from '../../engine/index.js';
import type { PairingReport } from '../../report/index.js';
import { digest } from '../../scenario/index.js';
import { EXIT, UsageError } from '../failure.js';
import type { Io } from '../io.js';
import type { SimulationOptions } from '../forecast/options.js';
import { pairing } from '../forecast/pairing.js';
import { planOf } from '../forecast/plan.js';
import { printed } from '../print.js';
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
  session: Session,
): Promise<void> {
  const { io } = session;
  const [first, second] = await bothOf({ before, after, options }, io);
  const named = { ...first.scenario.candidates, ...second.scenario.candidates };
  const candidate = (await candidateIn({ candidates: named }, options.candidate)) ?? undefined;
  const comparison = compare(sideOf(first), sideOf(second), candidate);
  const paired = options.forecast ? await pairedReport({ first, second, options }, io) : undefined;
  if (options.forecast && io.interrupted?.aborted) session.exit = EXIT.interrupted;
  const report = { comparison, scenario: second.scenario, paired };
  const format = options.json ? 'json' : 'text';
  const ofSecond = () => digest(second.scenario, second.reading);
  io.out(await printed('compare', report, { command: 'compare', format, digest: ofSecond, io }));
}

async function bothOf(
  { before, after, options }: CompareRequest,
  io: Io,
): Promise<readonly [OpenScenario, OpenScenario]> {
  const { asOf = [], ...changes } = options;
  const { hindsight, allowOutside } = changes;
  if (asOf.length > 2) throw new UsageError(`--as-of can be given once or twice, not ${asOf.length} times`);
  const plain = { ...(hindsight ? { hindsight } : {}), ...(allowOutside ? { allowOutside } : {}) };
  return [
    await openScenario(before, { ...plain, ...dated(asOf[0]) }, io),
    await openScenario(after, { ...changes, ...dated(asOf[1] ?? asOf[0]) }, io),
  ];
}

function sideOf({ scenario, reading }: OpenScenario): Side {
  return { scenario, options: reading };
}

/** Both forecasts; undefined: it was stopped before the first trials were done. */
async function pairedReport(
  given: { readonly first: OpenScenario; readonly second: OpenScenario; readonly options: SimulationOptions },
  io: Io,
): Promise<PairingReport | undefined> {
  const { first, second, options } = given;
  if (first.reading.asOf !== second.reading.asOf) {
    throw new UsageError('--forecast compares two scenarios at one date', 'give --as-of once');
  }
  const plan = planOf(second, options);
  const pair = await pairing(planOf(first, options), plan, io);
  if (pair === null) {
    io.err('stopped before the first trials were done; there is no forecast to compare\n');
    return undefined;
  }
  const { scenario, reading, by, seed, trials } = plan;
  return { pairing: pair, scenario, asOf: reading.asOf, by, seed, wanted: trials };
}

function dated(asOf: string | undefined): { readonly asOf?: string } {
  return asOf === undefined ? {} : { asOf };
}
