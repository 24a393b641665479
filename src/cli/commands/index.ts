/** The table of commands, in the order in which help lists them. */
import { working, type Command } from '../command.js';
import { backtest } from './backtest.js';
import { calibrate } from './calibrate.js';
import { check } from './check.js';
import { compare } from './compare.js';
import { completion } from './completion.js';
import { explore } from './explore.js';
import { exportTable } from './export.js';
import { forecast } from './forecast.js';
import { importTable } from './import.js';
import { init } from './init.js';
import { list } from './list.js';
import { members } from './members.js';
import { merge } from './merge.js';
import { replay } from './replay.js';
import { run } from './run.js';
import { schema } from './schema.js';
import { unlock } from './unlock.js';
import { sensitivity } from './sensitivity.js';
import { validate } from './validate.js';

/** Every command. */
export const COMMANDS: readonly Command[] = [
  working(run, async () => (await import('./run-answer.js')).answerRun),
  working(replay, async () => (await import('./replay-answer.js')).answerReplay),
  working(forecast, async () => (await import('./forecast-answer.js')).answerForecast),
  working(explore, async () => (await import('./explore-answer.js')).answerExplore),
  working(sensitivity, async () => (await import('./sensitivity-answer.js')).answerSensitivity),
  working(compare, async () => (await import('./compare-answer.js')).answerCompare),
  working(unlock, async () => (await import('./unlock-answer.js')).answerUnlock),
  working(backtest, async () => (await import('./backtest-answer.js')).answerBacktest),
  working(check, async () => (await import('./check-answer.js')).answerCheck),
  working(calibrate, async () => (await import('./calibrate-answer.js')).answerCalibrate),
  merge,
  working(validate, async () => (await import('./validate-answer.js')).answerValidate),
  working(init, async () => (await import('./init-answer.js')).answerInit),
  working(importTable, async () => (await import('./import-answer.js')).answerImport),
  working(exportTable, async () => (await import('./export-answer.js')).answerExport),
  list,
  working(members, async () => (await import('./members-answer.js')).answerMembers),
  schema,
  completion,
];
