/** What levers are worth by chance, in words: the table of what is gained for a unit of cost. */
import { MOST_LISTED, type Scenario, type WhatIfChance } from '../../engine/index.js';
import type { Document, Words } from '../document.js';
import type { UnlockChances, UnlockReport } from '../unlock-report.js';
import { leverInWords } from './levers.js';
import {
  candidateName,
  dayInWords,
  grouped,
  heading,
  percent,
  points,
  sentenceList,
  withInterval,
} from './words.js';

/** The blocks about the chances by a day. */
export function chanceBlocks(
  { unlock: { candidate }, scenario }: UnlockReport,
  chances: UnlockChances,
): Document {
  const { by, before, trials, rows } = chances;
  const name = candidateName(candidate, scenario);
  const title = heading(`What each change gains by ${dayInWords(by)}`);
  const stands = `As things stand ${name} is appointed by then in ${withInterval(before)} of ${grouped(trials)} trials.`;
  if (rows.every(gainsNothing)) {
    const words = `${stands} No change by itself, and no set listed above, makes that likelier.`;
    return [title, { type: 'paragraph', words }, ...behind(name, chances, scenario)];
  }
  const shown = rows.slice(0, MOST_LISTED);
  const rest = rows.length - shown.length;
  const left = rest === 0 ? '' : ` ${rest} that gain less a unit are left out here.`;
  return [
    title,
    { type: 'paragraph', words: `${stands} The same draws with something done on the reading date:` },
    {
      type: 'table',
      columns: [
        { title: 'what is done' },
        { title: 'cost', align: 'right' },
        { title: 'chance', align: 'right' },
        { title: 'gain, points', align: 'right' },
        { title: 'a unit', align: 'right' },
      ],
      rows: shown.map((row) => chanceRow(row, { candidate, scenario })),
    },
    {
      type: 'note',
      words: `Intervals are at 95\u00a0%, of the simulation alone; the model's own doubt is larger (forecast --over-parameters).${left}`,
    },
    ...behind(name, chances, scenario),
  ];
}

function gainsNothing({ gain: { difference } }: WhatIfChance): boolean {
  return difference === 0;
}

/** Why even consent may not be enough: somebody else has more backing. */
function behind(name: string, { outbackedBy }: UnlockChances, scenario: Scenario): Document {
  if (outbackedBy.length === 0) return [];
  const ahead = sentenceList(outbackedBy.map((id) => candidateName(id, scenario)));
  const verb = outbackedBy.length === 1 ? 'stands' : 'stand';
  const words = `While ${ahead} ${verb} with more backing, ${name} can be chosen only if the known consents are enough.`;
  return [{ type: 'note', words }];
}

function chanceRow(row: WhatIfChance, setting: Parameters<typeof leverInWords>[1]): readonly Words[] {
  const { levers, cost, chance, gain, gainPerCost } = row;
  const [low, high] = gain.interval.map(points);
  return [
    levers.map((lever) => leverInWords(lever, setting)).join('; '),
    String(cost),
    percent(chance.probability),
    gainsNothing(row) ? '–' : `${points(gain.difference)} [${low}, ${high}]`,
    gainsNothing(row) ? '–' : gainPerCost === null ? '' : points(gainPerCost),
  ];
}
