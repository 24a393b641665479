/** What levers are worth by chance, in words: the table of what is gained for a unit of cost. */
import { MOST_LISTED, type WhatIfChance } from '../../engine/index.js';
import type { Document, Words } from '../document.js';
import type { UnlockChances, UnlockReport } from '../unlock-report.js';
import { leverInWords } from './levers.js';
import { candidateName, dayInWords, grouped, heading, percent, points, withInterval } from './words.js';

/** The blocks about the chances by a day. */
export function chanceBlocks(
  { unlock: { candidate }, scenario }: UnlockReport,
  { by, before, trials, rows }: UnlockChances,
): Document {
  const name = candidateName(candidate, scenario);
  const shown = rows.slice(0, MOST_LISTED);
  const rest = rows.length - shown.length;
  const left = rest === 0 ? '' : ` ${rest} that gain less a unit are left out here.`;
  return [
    heading(`What each change gains by ${dayInWords(by)}`),
    {
      type: 'paragraph',
      words:
        `As things stand ${name} is appointed by then in ${withInterval(before)} of ${grouped(trials)} trials. ` +
        `The same draws with something done on the reading date:`,
    },
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
  ];
}

function chanceRow(
  { levers, cost, chance, gain, gainPerCost }: WhatIfChance,
  setting: Parameters<typeof leverInWords>[1],
): readonly Words[] {
  const [low, high] = gain.interval.map(points);
  return [
    levers.map((lever) => leverInWords(lever, setting)).join('; '),
    String(cost),
    percent(chance.probability),
    `${points(gain.difference)} [${low}, ${high}]`,
    gainPerCost === null ? '' : points(gainPerCost),
  ];
}
