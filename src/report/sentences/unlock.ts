/** What `unlock` says: what it would take, what each thing is worth, and what the verdict hangs on. */
import {
  MOST_LISTED,
  MOST_TRIED,
  type Goal,
  type Obstacle,
  type Unlock,
  type Way,
} from '../../engine/index.js';
import type { Document, Item } from '../document.js';
import type { UnlockReport } from '../unlock-report.js';
import { influenceBlocks } from './influence.js';
import { choicesInWords, costInWords, reasonsInWords, setInWords, type Setting } from './levers.js';
import { chanceBlocks } from './unlock-chances.js';
import { robustnessBlocks } from './robustness.js';
import { verdictInWords } from './run.js';
import {
  candidateName,
  counted,
  dayInWords,
  grouped,
  heading,
  memberName,
  obstructorsInWords,
  sentenceList,
} from './words.js';

/** The whole answer of `unlock`. */
export function unlockDocument(report: UnlockReport): Document {
  const { unlock, stop, chances, influence } = report;
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

/** The first line alone. */
export function unlockHeadline(report: UnlockReport): Document {
  return [{ type: 'lead', words: headline(report) }];
}

function headline({ unlock, stop, scenario, asOf }: UnlockReport): string {
  const { standing, reached, ways } = unlock;
  const stands = `${standing.name} ${verdictInWords(standing, scenario)} as of ${dayInWords(asOf)}`;
  const [cheapest] = (stop ?? unlock).ways;
  const setting = { candidate: unlock.candidate, scenario };
  if (cheapest === undefined) {
    return reached
      ? `${stands}, and nothing that one could do would stop that.`
      : `${stands}, and nothing that is known would change it.`;
  }
  const done = setInWords(cheapest, setting);
  const { goal, complete } = stop ?? unlock;
  const best = !complete ? 'One way' : ways.length === 1 ? 'The only way' : 'The cheapest way';
  return `${stands}. ${best} to ${AIMS[goal]}: ${done}.`;
}

const AIMS: Readonly<Record<Goal, string>> = {
  unblocked: 'lift the block',
  adopted: 'settle consent',
  blocked: 'stop that',
};

const TITLES: Readonly<Record<Goal, (name: string) => string>> = {
  unblocked: (name) => `What would unblock ${name}`,
  adopted: (name) => `What would settle consent to ${name}`,
  blocked: (name) => `What would stop ${name}`,
};

function waysBlocks(unlock: Unlock, { scenario }: Pick<UnlockReport, 'scenario'>): Document {
  const { ways, goal, candidate, reached, obstacle } = unlock;
  if (reached) return [];
  const setting = { candidate, scenario };
  const title = heading(TITLES[goal](candidateName(candidate, scenario)));
  if (obstacle !== null)
    return [title, { type: 'paragraph', words: obstacleInWords(obstacle, unlock, setting) }];
  const listed = ways.slice(0, MOST_LISTED);
  return [
    title,
    { type: 'list', items: listed.map((way, at) => wayItem(way, at + 1, setting)) },
    { type: 'paragraph', words: certificate(unlock, listed.length) },
  ];
}

function wayItem(way: Way, place: number, setting: Setting): Item {
  return {
    words: [{ text: `${place}. ${setInWords(way, setting)}`, tone: 'strong' }, ` (${costInWords(way)})`],
    under: [...choicesInWords(way, setting), ...reasonsInWords(way.reasons, setting)],
  };
}

/** What the list is: all there is, or what was left out. */
function certificate({ ways, complete, levers }: Unlock, listed: number): string {
  const shown = listed < ways.length ? `These are the cheapest ${listed} of ${ways.length} sets. ` : '';
  return complete
    ? `${shown}There is no other: all sets of ${counted(levers.length, 'lever')} are accounted for, and no part of a listed set is enough.`
    : `${shown}No part of a listed set is enough. Others may be missing: a bound left them out, or the search ended after ${grouped(MOST_TRIED)} tries.`;
}

/** What stands against a candidate whatever is done. */
function obstacleInWords(
  { verdict, blockers, unnamed, deadlocks }: Obstacle,
  { ways, levers, complete }: Unlock,
  { candidate, scenario }: Setting,
): string {
  const name = candidateName(candidate, scenario);
  if (ways.length > 0 || (verdict !== 'blocked' && !complete)) return 'Nothing within the bounds is enough.';
  if (verdict === 'withdrawn') return `${name} is out of the race.`;
  if (verdict === 'not-applicable') return `${name} cannot be judged under this rule.`;
  const all =
    levers.length === 0
      ? 'There is nothing to be done'
      : `With all of ${counted(levers.length, 'lever')} used`;
  const still =
    verdict === 'open'
      ? `consent to ${name} is still not settled.`
      : `${name} is still blocked${blockers.length + unnamed === 0 ? '' : ` by ${obstructorsInWords({ blockers, unnamed }, scenario)}`}.`;
  const circles = deadlocks.map(
    (circle) => ` ${sentenceList(circle.map((code) => memberName(code, scenario)))} wait for one another.`,
  );
  return `${all}, ${still}${circles.join('')}`;
}
