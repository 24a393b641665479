/** `backtest`: how well the forecasts fare on cases of which the end is known. */
import { commandRow, PATHS } from '../command.js';

/** The flags of `backtest`. */
export const BACKTEST_FLAGS = ['filter', 'trialsEach', 'seed', 'workers', 'allowOutside'] as const;

/** `backtest [paths...]`. */
export const backtest = commandRow({
  name: 'backtest',
  args: [PATHS],
  summary: 'how well the forecasts fare on cases of which the end is known',
  description:
    'Reads each case that says how it ended at fixed steps from its start, without hindsight, forecasts it with parameters fitted to the other cases, and scores the model, the rules beside it and a blend.',
  flags: BACKTEST_FLAGS,
  answer: 'backtest',
});
