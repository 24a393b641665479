/** The work of `replay`. */
import { replay, snapshot, verdicts, type CandidateId, type Replay } from '../../engine/index.js';
import { digest } from '../../scenario/index.js';
import type { Request } from '../command.js';
import { EXIT, UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { openScenario } from '../open.js';
import { print } from '../print.js';
import { candidateIn } from '../values.js';
import type { REPLAY_FLAGS } from './replay.js';

/** Answers `replay`. */
export async function answerReplay(
  { args: [name], options, format }: Request<(typeof REPLAY_FLAGS)[number]>,
  io: Io,
): Promise<number> {
  const { from, to, onlyCandidate, events = false } = options;
  if (from !== undefined && to !== undefined && from > to) {
    throw new UsageError(`--from ${from} is after --to ${to}`);
  }
  const { scenario, reading } = await openScenario(name, options, io);
  const { hindsight, rule } = reading;
  const whole = replay(scenario, { from, to, hindsight, rule });
  const subject = await candidateIn(scenario, onlyCandidate);
  const shown = subject === null ? whole : restricted(whole, subject);
  const lastDay = { ...reading, asOf: whole.to };
  const about = subject ?? verdicts(snapshot(scenario, lastDay)).frontRunner;
  const report = { scenario, replay: shown, events, subject: about };
  await print('replay', report, { format, digest: () => digest(scenario, lastDay), io });
  return EXIT.ok;
}

function restricted(whole: Replay, candidate: CandidateId): Replay {
  return {
    ...whole,
    steps: whole.steps.filter((step) => step.candidate === candidate),
    passages: whole.passages.filter((passage) => passage.candidate === candidate),
  };
}
