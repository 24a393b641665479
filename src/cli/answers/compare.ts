import type { ReadingOptions } from '../options.js';
import { compare } from '../../engine/index.js';
import { compareJson, compareText } from '../../report/index.js';
import { digest } from '../../scenario/index.js';
import { VERSION } from '../../version.js';
import { UsageError } from '../failure.js';
import { styleFor } from '../io.js';
import { candidateIn } from '../parameters.js';
import { openScenario } from '../reading.js';
import type { Session } from '../session.js';

/** What `compare` was asked. */
export interface CompareOptions extends Omit<ReadingOptions, 'asOf'> {
  readonly asOf?: readonly string[];
  readonly candidate?: string;
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
  const candidate = candidateIn(second.scenario, options.candidate) ?? undefined;
  const sides = [first, second].map(({ scenario, reading }) => ({ scenario, options: reading })) as [
    Side,
    Side,
  ];
  const comparison = compare(sides[0], sides[1], candidate);
  const report = { comparison, scenario: second.scenario };
  if (options.json) {
    const origin = { command: 'compare', version: VERSION, digest: digest(second.scenario, second.reading) };
    io.out(compareJson(report, origin));
  } else io.out(compareText(report, await styleFor(io)));
}

type Side = Parameters<typeof compare>[0];

function dated(asOf: string | undefined): { readonly asOf?: string } {
  return asOf === undefined ? {} : { asOf };
}
