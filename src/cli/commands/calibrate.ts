/** `calibrate`: the parameters of the model as cases have them. */
import { commandRow } from '../command.js';

/** The flags of `calibrate`. */
export const CALIBRATE_FLAGS = ['spells', 'saveParameters', 'allowOutside'] as const;

/** `calibrate [paths...]`. */
export const calibrate = commandRow({
  name: 'calibrate',
  args: [
    {
      name: '[paths...]',
      text: 'files and folders (default: the cases of history and the race of 2024)',
      suggests: 'scenarios',
    },
  ],
  summary: 'the parameters of the model, fitted to cases that have ended',
  description: 'Fits the parameters of the model to cases that have ended, and says what each term is worth.',
  flags: CALIBRATE_FLAGS,
  answer: 'calibrate',
});
