/** The work of `calibrate`. */
import { basename } from 'node:path';
import { calibrated, evidenceOf, parameterFile, termsTried, type SettledCase } from '../../engine/index.js';
import {
  bundledNames,
  checkTarget,
  FLAGSHIP,
  withoutEnding,
  writeWhole,
  type Target,
} from '../../files/index.js';
import { digestOf, resolution, ScenarioError } from '../../scenario/index.js';
import type { Request } from '../command.js';
import { EXIT, UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { textsNamed } from '../open.js';
import { print } from '../print.js';
import type { CALIBRATE_FLAGS } from './calibrate.js';

/** Where the cases of history lie among the scenarios that ship. */
const HISTORY = 'history/';

/** Answers `calibrate`. */
export async function answerCalibrate(
  { args, options, format }: Request<(typeof CALIBRATE_FLAGS)[number]>,
  io: Io,
): Promise<number> {
  const target = options.saveParameters === undefined ? null : targetOf(options.saveParameters, io);
  if (target !== null) checkTarget(target);
  const cases = await casesNamed(args.length > 0 ? args : ownCases(), options, io);
  const evidence = cases.map(evidenceOf);
  const digest = digestOf(cases);
  if (options.spells) {
    const spells = evidence.flatMap((each) => each.spells);
    await print('spells', spells, { format, digest: () => digest, command: 'calibrate', io });
    return EXIT.ok;
  }
  const [calibration, tried] = [calibrated(evidence), termsTried(evidence)];
  const file = parameterFile(calibration, tried, digest);
  await print('calibrate', { calibration, tried, file }, { format, digest: () => digest, io });
  if (target !== null) {
    writeWhole(target, `${JSON.stringify(file, null, 2)}\n`);
    io.err(`wrote ${target.file}\n`);
  }
  return EXIT.ok;
}

/** The cases that ship. */
function ownCases(): readonly string[] {
  return bundledNames().filter((name) => name.startsWith(HISTORY) || name === FLAGSHIP);
}

async function casesNamed(
  names: readonly string[],
  options: Parameters<typeof textsNamed>[1],
  io: Io,
): Promise<readonly SettledCase[]> {
  const cases = (await textsNamed(names, options, io)).map((named): SettledCase => {
    if ('failure' in named) throw named.failure;
    const { scenario, faults } = resolution(named.text, named.resolve);
    if (scenario === null) throw new ScenarioError(faults);
    if (scenario.outcome === null)
      throw new UsageError(`${named.text.name} does not say how it ended`, 'give it an "outcome"');
    return { name: caseName(named.text.name), scenario };
  });
  return cases.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a case is called wherever it is read from: its file, without folders and ending. */
function caseName(file: string): string {
  return withoutEnding(basename(file.slice(file.lastIndexOf(':') + 1)));
}

function targetOf(file: string, { cwd }: Io): Target {
  return { file, cwd, mayReplace: () => false, hint: 'choose another name, or remove it first' };
}
