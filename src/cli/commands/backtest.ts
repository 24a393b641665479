/** `backtest`: how well the forecasts fare on past cases. */
import { commandRow, PATHS } from '../command.js';

/** The flags of `backtest`. */
export const BACKTEST_FLAGS = ['filter', 'trialsEach', 'seed', 'workers', 'allowOutside'] as const;

/** `backtest [paths...]`. */
export const backtest = commandRow({
  name: 'backtest',
  args: [PATHS],
  summary: 'how well the forecasts fare on past cases',
  description:
    'Takes each case that says how it ended, and forecasts it at fixed steps from its start, without hindsight and with parameters fitted to the other cases. Scores the model, the simple rules beside it and a blend of model and base rates.',
  flags: BACKTEST_FLAGS,
  answer: 'backtest',
});
