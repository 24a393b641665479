import { Command } from 'commander';
import { changeOptions, collected } from '../options.js';
import type { Session } from '../session.js';
import type { CompareOptions } from '../answers/compare.js';

/** `compare A [B]`: what changed between two scenarios, and which change matters. */
export function compareCommand(session: Session): Command {
  return changeOptions(new Command('compare'))
    .argument('<before>', 'a file or a bundled scenario')
    .argument('[after]', 'another one (default: the same, with the options of change)')
    .summary('what changed between two scenarios, and which change matters')
    .description(
      'Compares two scenarios, one scenario before and after the options of change, or one at two dates ' +
        '(--as-of twice); finds the smallest sets of changes that turn the verdict.',
    )
    .option('--as-of <date>', 'the reading date of both; given twice: of the first, of the second', collected)
    .option('--candidate <id>', 'the candidate to speak of (default: the front-runner)')
    .option('--forecast', 'compare the forecasts too, under common random numbers')
    .option('--by <date>', 'a date of the forecast (repeatable)', collected)
    .option('--trials <n>', 'how many trials', '10000')
    .option('--seed <text>', 'what the draws depend on', '1')
    .option('--param <name=value>', 'a parameter of the model (repeatable)', collected)
    .option('--json', 'one JSON document')
    .action(async (before: string, after: string | undefined, options: CompareOptions) => {
      const { answerCompare } = await import('../answers/compare.js');
      await answerCompare({ before, after: after ?? before, options }, session);
    });
}
