/** The work of `compare`. */
import {
  compare,
  inRace,
  inVerdicts,
  snapshot,
  verdicts,
  type Comparison,
  type Sees,
} from '../../engine/index.js';
import { runPairing } from '../../jobs/index.js';
import type { PairingReport } from '../../report/index.js';
import { digest } from '../../scenario/digest.js';
import type { Request } from '../command.js';
import { EXIT, exitAfter, UsageError } from '../errors.js';
import { planFrom, runningIn, warnOfBy } from '../forecasting.js';
import type { Io } from '../io.js';
import { warnOfNoEffect } from '../no-effect.js';
import { openScenario, type OpenScenario } from '../open.js';
import { print } from '../print.js';
import { candidateIn, refuseUnknown } from '../subject.js';
import type { COMPARE_FLAGS } from './compare.js';

type CompareRequest = Request<(typeof COMPARE_FLAGS)[number]>;

/** Answers `compare`. */
export async function answerCompare(request: CompareRequest, io: Io): Promise<number> {
  const { options, format } = request;
  const [first, second] = await bothOf(request, io);
  const comparison = await comparisonOf(first, second, options.candidate);
  if (isOneThing(request, first, second))
    io.err(
      'nothing is compared: give another scenario, --as-of twice, or a change such as --set HUN.rutte=accept\n',
    );
  const sees: Sees = (was, is) => inVerdicts(was, is) || (options.forecast === true && inRace(was, is));
  warnOfNoEffect(second.edits, { readings: [second.reading], sees }, io);
  const interruption = options.forecast ? io.interruption() : null;
  const paired = interruption ? await pairedReport({ first, second, options, interruption }, io) : undefined;
  const report = { comparison, scenario: second.scenario, paired };
  await print('compare', report, { format, digest: () => digest(second.scenario, second.reading), io });
  return interruption?.aborted ? exitAfter(interruption) : EXIT.ok;
}

/** Whether both sides are the same scenario, read on the same day without any change. */
function isOneThing(
  { args: [before, after = before] }: CompareRequest,
  first: OpenScenario,
  second: OpenScenario,
): boolean {
  return before === after && first.reading.asOf === second.reading.asOf && second.edits.length === 0;
}

async function bothOf(
  { args: [before, after = before], options }: CompareRequest,
  io: Io,
): Promise<readonly [OpenScenario, OpenScenario]> {
  const { asOfBoth: dates = [], hindsight, allowOutside } = options;
  if (dates.length > 2) throw new UsageError(`--as-of can be given once or twice, not ${dates.length} times`);
  const plain = { ...(hindsight ? { hindsight } : {}), ...(allowOutside ? { allowOutside } : {}) };
  const [first, second = first] = dates;
  return [
    await openScenario(before, first === undefined ? plain : { ...plain, asOf: first }, io),
    await openScenario(after, second === undefined ? options : { ...options, asOf: second }, io),
  ];
}

/** What changed for a candidate. @throws UsageError when there is none on either side. */
async function comparisonOf(
  first: OpenScenario,
  second: OpenScenario,
  name: string | undefined,
): Promise<Comparison> {
  const named = { ...first.scenario.candidates, ...second.scenario.candidates };
  const candidate = await candidateIn({ candidates: named }, name);
  const before = snapshot(first.scenario, first.reading);
  const after = snapshot(second.scenario, second.reading);
  refuseUnknown(candidate, [verdicts(before), verdicts(after)], second);
  return compare(before, after, candidate ?? undefined);
}

interface Paired {
  readonly first: OpenScenario;
  readonly second: OpenScenario;
  readonly options: CompareRequest['options'];
  readonly interruption: AbortSignal;
}

/** Both forecasts; undefined: it was stopped before any trials finished. */
async function pairedReport(
  { first, second, options, interruption }: Paired,
  io: Io,
): Promise<PairingReport | undefined> {
  if (first.reading.asOf !== second.reading.asOf) {
    throw new UsageError('--forecast compares two scenarios on one date', 'give --as-of once');
  }
  const { candidate: _candidate, pairs: trials, ...others } = options;
  const asked = { ...others, trials };
  const [before, after] = [await planFrom(first, asked, io), await planFrom(second, asked, io)];
  warnOfBy(after, asked, io);
  const { running, stop } = await runningIn(io, { interruption, workers: options.workers });
  try {
    const pairing = await runPairing(before, after, running);
    if (pairing === null) {
      io.err('stopped before any trials finished; there is no forecast to compare\n');
      return undefined;
    }
    const { scenario, reading, by, seed, trials } = after;
    return { pairing, scenario, asOf: reading.asOf, by, seed, wanted: trials };
  } finally {
    stop();
  }
}
