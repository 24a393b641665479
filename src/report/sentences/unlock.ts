/** What `unlock` says: what it would take, what each thing is worth, and what the verdict hangs on. */
import type { Goal } from '../../engine/index.js';
import type { Document } from '../document.js';
import type { UnlockReport } from '../unlock-report.js';
import { influenceBlocks } from './influence.js';
import { setInWords } from './levers.js';
import { robustnessBlocks } from './robustness.js';
import { decider } from './rule.js';
import { opening, verdictInWords } from './run.js';
import { chanceBlocks } from './unlock-chances.js';
import { waysBlocks } from './unlock-ways.js';
import { dayInWords } from './words.js';

/** The whole answer of `unlock`, with what else can be asked. */
export function unlockDocument(report: UnlockReport): Document {
  return [...unlockFindings(report), ...furtherQuestions(report)];
}

/** What was found out, without flags of the command line to ask more by. */
export function unlockFindings(report: UnlockReport): Document {
  const { unlock, stop, chances, influence } = report;
  if (unlock.standing.verdict === 'withdrawn') return unlockHeadline(report);
  return [
    ...unlockHeadline(report),
    { type: 'paragraph', words: COSTS },
    ...waysBlocks(unlock, report),
    ...(stop === null ? [] : waysBlocks(stop, report)),
    ...(chances === null ? [] : chanceBlocks(report, chances)),
    ...(influence === null ? [] : influenceBlocks(influence)),
    ...robustnessBlocks(report),
  ];
}

const COSTS =
  'Costs are assumed, in units of one concession; --cost sets others, and --explain says what each figure is.';

/** What would settle an open race, and what each change is worth by a day, where that was not asked. */
function furtherQuestions({ unlock: { standing, goal }, chances }: UnlockReport): Document {
  if (standing.verdict === 'withdrawn') return [];
  const questions = [
    ...(standing.verdict === 'open' && goal !== 'adopted'
      ? ['unlock --adopted tells what would settle consent.']
      : []),
    ...(chances === null
      ? [
          'unlock --by DATE tells how much likelier each change makes an appointment by then, and who matters.',
        ]
      : []),
  ];
  return questions.length === 0 ? [] : [{ type: 'note', words: questions.join(' ') }];
}

/** The first line alone. */
function unlockHeadline(report: UnlockReport): Document {
  return [{ type: 'lead', words: headline(report) }];
}

/** The first line: how the candidate stands, who decides, and what would change it. */
function headline(report: UnlockReport): string {
  const { unlock, scenario, asOf, rule } = report;
  const { standing } = unlock;
  const stands = `${standing.name} ${verdictInWords(standing, scenario)} as of ${dayInWords(asOf)}`;
  return `${opening(scenario)}${stands}. ${decider(scenario.body.name, rule)} ${change(report)}`;
}

/** The cheapest way, or that there is none. */
function change({ unlock, stop, scenario }: UnlockReport): string {
  const { goal, complete, ways, candidate, standing } = stop ?? unlock;
  const [cheapest] = ways;
  if (cheapest === undefined) {
    return unlock.reached
      ? `Nothing that one could do would stop ${standing.name}.`
      : 'Nothing that is known would change the verdict.';
  }
  const best = !complete ? 'One way' : ways.length === 1 ? 'The only way' : 'The cheapest way';
  return `${best} to ${AIMS[goal](standing.name)}: ${setInWords(cheapest, { candidate, scenario })}.`;
}

const AIMS: Readonly<Record<Goal, (name: string) => string>> = {
  unblocked: () => 'lift the block',
  adopted: () => 'settle consent',
  blocked: (name) => `stop ${name}`,
};
