/** What `compare --forecast` says: what the changes do to the probability of each outcome. */
import type { Document, Words } from '../document.js';
import { pairedAnswers } from '../pairing.js';
import type { PairingReport } from '../reports.js';
import { CAVEAT, inSample, outcomeName, partial } from './forecast.js';
import { grouped, heading, percent, points } from './words.js';

const COLUMNS = [
  { title: 'by' },
  { title: 'outcome' },
  { title: 'before', align: 'right' },
  { title: 'after', align: 'right' },
  { title: 'difference' },
] as const;

/** A paired forecast, below a comparison. */
export function pairingBlocks(report: PairingReport): Document {
  const { pairing, scenario, wanted, seed } = report;
  const answers = pairedAnswers(report);
  const shown = answers.filter(
    ({ outcome }) =>
      outcome === 'appointed' ||
      answers.some((each) => each.outcome === outcome && each.before + each.after > 0),
  );
  const rows = shown.map((answer): readonly Words[] => {
    const [low, high] = answer.interval;
    return [
      answer.by,
      outcomeName(answer, scenario),
      percent(answer.before),
      percent(answer.after),
      `${points(answer.difference)} [${points(low)},\u00a0${points(high)}]`,
    ];
  });
  return [
    heading('What the changes do to the forecast'),
    ...partial(pairing.trials, wanted),
    { type: 'table', columns: COLUMNS, rows },
    {
      type: 'paragraph',
      words:
        `${grouped(pairing.trials)} trials, with the same random draws on both sides, so that any difference comes from the changes. ` +
        `${CAVEAT} ` +
        `Differences are in percentage points; brackets show their simulation error only (95\u00a0%). Seed ${seed}.${inSample(scenario)}`,
    },
  ];
}
