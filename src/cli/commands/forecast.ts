import { Command } from 'commander';
import type { ForecastOptions } from '../forecast/options.js';
import { collected, readingOptions } from '../options.js';
import type { Session } from '../session.js';

/** `forecast [scenario]`: how likely each candidate is to be appointed by each date, and who is the last holdout. */
export function forecastCommand(session: Session): Command {
  return readingOptions(new Command('forecast'))
    .summary('how likely, by when, and who is last')
    .description(
      'How likely each candidate is to be appointed by each date, who is the last holdout, with intervals.',
    )
    .option(
      '--by <date>',
      'a date of the answer (repeatable; default: the milestones and the end of the term)',
      collected,
    )
    .option('--trials <n>', 'how many trials; with --until-precision at most (default: 20000)')
    .option('--seed <text>', 'what the draws depend on', '1')
    .option('--workers <n>', 'threads; the answer does not depend on them (default: one a core)')
    .option('--param <name=value>', 'a parameter of the model (repeatable; see --explain)', collected)
    .option('--until-precision <p>', 'go on until every interval is at most p to either side')
    .option('--trial <n>', 'tell the story of one trial, week by week')
    .option('--explain', 'every parameter with its value, unit, range and basis')
    .option('--shard <i/n>', 'run one portion of the trials; needs --output')
    .option('--output <file>', 'write the portion for merge')
    .option('--checkpoint <file>', 'write the state there as it goes')
    .option('--resume <file>', 'go on from a checkpoint (default: as far as it was to go)')
    .option('--json', 'one JSON document')
    .action(async (scenario: string | undefined, options: ForecastOptions) => {
      const { answerForecast } = await import('../answers/forecast.js');
      await answerForecast({ scenario, options }, session);
    });
}
