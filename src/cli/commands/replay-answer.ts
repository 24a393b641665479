/** The work of `replay`. */
import {
  inVerdicts,
  replay,
  snapshot,
  turningDays,
  verdicts,
  type CandidateId,
  type Replay,
} from '../../engine/index.js';
import { digest } from '../../scenario/digest.js';
import type { Request } from '../command.js';
import { EXIT, UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { warnOfNoEffect } from '../no-effect.js';
import { openScenario } from '../open.js';
import { print } from '../print.js';
import { candidateIn, refuseUnknown } from '../subject.js';
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
  const { scenario, reading, edits } = await openScenario(name, options, io);
  const { hindsight } = reading;
  const whole = replay(scenario, { from, to, hindsight });
  const subject = await candidateIn(scenario, onlyCandidate);
  const lastDay = { asOf: whole.to, hindsight };
  const end = verdicts(snapshot(scenario, lastDay));
  if (subject !== null) refuseUnknown(subject, [end], { scenario, reading, later: '--to' });
  const days = turningDays(scenario, { hindsight, start: from, until: to }).filter(
    (day) => day > whole.from && day < whole.to,
  );
  const readings = [whole.from, ...days, whole.to].map((asOf) => ({ asOf, hindsight }));
  warnOfNoEffect(edits, { readings, sees: inVerdicts }, io);
  const shown = subject === null ? whole : restricted(whole, subject);
  const about = subject ?? end.frontRunner;
  const report = { scenario, replay: shown, events, subject: about, to };
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
