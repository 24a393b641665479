/** `sensitivity`: what a forecast hangs on. */
import { commandRow, SCENARIO } from '../command.js';
import { READING_FLAGS } from '../options.js';

/** The flags of `sensitivity`. */
export const SENSITIVITY_FLAGS = [
  ...READING_FLAGS,
  'candidate',
  'onDay',
  'trialsAtEnds',
  'rows',
  'seed',
  'workers',
  'param',
  'params',
  'explainFigures',
] as const;

/** `sensitivity [scenario]`. */
export const sensitivity = commandRow({
  name: 'sensitivity',
  args: [SCENARIO],
  summary: 'what a forecast hangs on: parameters and records, one at a time and together',
  description:
    'Changes every parameter and every record one at a time, and the parameters together, and says how far the probability of an appointment moves, apart from the noise of the simulation.',
  flags: SENSITIVITY_FLAGS,
  answer: 'sensitivity',
});
