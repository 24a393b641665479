/** `forecast`: how likely each outcome is by each date. */
import { commandRow, SCENARIO } from '../command.js';
import { READING_FLAGS } from '../options.js';

/** The flags of `forecast`. */
export const FORECAST_FLAGS = [
  ...READING_FLAGS,
  'candidate',
  'by',
  'trials',
  'seed',
  'workers',
  'param',
  'params',
  'untilPrecision',
  'trial',
  'saveFuture',
  'explain',
  'overParameters',
  'shard',
  'output',
  'checkpoint',
  'resume',
] as const;

/** `forecast [scenario]`. */
export const forecast = commandRow({
  name: 'forecast',
  args: [SCENARIO],
  summary: 'how likely, by when, and who is last to agree',
  description:
    'Estimates how likely each candidate is to be appointed by each date, and who is the last holdout, with intervals.',
  flags: FORECAST_FLAGS,
  answer: 'forecast',
});
