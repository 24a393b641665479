/** What `backtest` says: the scores, how sure they are, where the model loses, and what it all hangs on. */
import {
  NOBODY,
  READING_STEP,
  RIVALS,
  SOMEONE_ELSE,
  type EndingKind,
  type Loss,
  type ModelDifference,
  type Scenario,
  type Trust,
} from '../../engine/index.js';
import type { Document, Item } from '../document.js';
import type { BacktestReport } from '../reports.js';
import {
  caseTable,
  differenceTable,
  FORECASTER_NAMES,
  number,
  reliabilityTable,
  scoreTable,
  numberTable,
  variantTable,
} from './backtest-tables.js';
import { candidateName, counted, grouped, heading, percent, sentenceList } from './words.js';

/** The whole answer of `backtest`. */
export function backtestDocument(report: BacktestReport): Document {
  const { backtest } = report;
  return [
    ...backtestHeadline(report),
    { type: 'paragraph', words: method(report) },
    ...partial(report),
    heading('Scores'),
    scoreTable(backtest.scores),
    { type: 'note', words: SCORES_NOTE },
    ...unjudgedBlocks(report),
    heading('The model less each other forecast'),
    differenceTable(report),
    { type: 'note', words: DIFFERENCES_NOTE },
    heading('What so few cases allow'),
    { type: 'paragraph', words: allowance(report) },
    heading('Where the model loses'),
    ...losing(report),
    heading('The day'),
    ...tenthBlocks(report),
    heading('Whether what is claimed comes true'),
    reliabilityTable(report),
    heading('What the result hangs on'),
    variantTable(report),
    { type: 'note', words: variantsNote(report) },
    heading('Cases'),
    caseTable(report),
    { type: 'note', words: casesNote(report) },
    { type: 'note', words: FORECASTS_NOTE },
  ];
}

/** The first line of the answer. */
function backtestHeadline({ backtest }: BacktestReport): Document {
  const { scores, cases } = backtest;
  const difference = backtest.differences['base-rates'].brier;
  const words = `Over ${counted(cases.length, 'case')} and ${counted(readingsIn(backtest.cases), 'reading')} the Brier score of the model is ${number(scores.model.brier)} and that of base rates ${number(scores['base-rates'].brier)}: ${judgement(difference, cases.length)}.`;
  return [{ type: 'lead', words }];
}

function readingsIn(cases: readonly { readonly readings: readonly unknown[] }[]): number {
  return cases.reduce((sum, { readings }) => sum + readings.length, 0);
}

/** Cases below which a bootstrap is no more than a hint. Source: [Efron1979]. */
const FEWEST = 10;

/** What the interval of a difference tells. */
function judgement({ interval: [low, high] }: ModelDifference, cases: number): string {
  if (cases < FEWEST) return 'so few cases tell nothing';
  if (high < 0) return 'the model is better';
  return low > 0 ? 'the model is worse' : 'the two cannot be told apart';
}

function method({ trials, seed }: BacktestReport): string {
  return `Each case is read every ${READING_STEP} days from the first day on which anything of it was known, strictly before its decision, while somebody is on record, and without hindsight. The model has parameters that were fitted without the case (in-sample: with it); ${grouped(trials)} trials a race, seed ${seed}. A score of a case is the mean over its readings; every case counts alike.`;
}

function partial({ backtest, wanted }: BacktestReport): Document {
  const done = backtest.cases.length;
  if (done >= wanted) return [];
  const text = `Partial: ${done} of ${counted(wanted, 'case')}; the others were not reached, or cannot be read on any day before their end.`;
  return [{ type: 'paragraph', words: [{ text, tone: 'bad' }] }];
}

function unjudgedBlocks({ backtest: { unjudged, cases } }: BacktestReport): Document {
  const own = cases.filter(({ judged }) => judged === 0).length;
  if (unjudged === null || own === cases.length) return [];
  return [
    {
      type: 'subheading',
      words: `Without the cases of which something is known by judgement: ${counted(own, 'case')}`,
    },
    scoreTable(unjudged),
  ];
}

const SCORES_NOTE =
  'Lower is better. Brier over each candidate on record, somebody else and nobody (0 to 2); merged: somebody else and nobody as one outcome; three: front-runner, another and nobody, of which two are left where nobody leads alone; log: the logarithmic score; day: the ranked probability score of the day on which anything is decided, up to the last day that is simulated.';

const DIFFERENCES_NOTE =
  'Below 0 the model is better. Brackets: 95 % of the means over samples of the cases, drawn with replacement. In how many cases it is better and in how many worse.';

function allowance({ backtest: { differences, cases } }: BacktestReport): string {
  const all = counted(cases.length, 'case');
  if (cases.length < FEWEST)
    return `With ${all} no difference can be told from nothing; it would take ${FEWEST} at least for a hint.`;
  const { brier, crps } = differences['base-rates'];
  const half = ({ interval: [low, high] }: ModelDifference) => number((high - low) / 2);
  return `With ${all}, the difference between the model and base rates is known to about ±${half(brier)} on the Brier score and ±${half(crps)}\u00a0weeks on the day (half of its interval at 95\u00a0%). What is smaller cannot be told from nothing, and to halve it would take four times as many cases. On the day ${judgement(crps, cases.length)}; on the Brier score ${judgement(brier, cases.length)}. ${toldApart(differences)} More readings of one case do not help, since they depend on one another. The cases are of several bodies, their records were written when the end was known, and the form of the model was found on some of them: what stands here is a kind view of the model.`;
}

/** Names in a sentence; none of them: none. */
function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : sentenceList(names);
}

/** From which forecasts the model can be told on the Brier score. */
function toldApart(differences: BacktestReport['backtest']['differences']): string {
  const named = (isSo: (interval: ModelDifference['interval']) => boolean) =>
    listed(
      RIVALS.filter((rival) => isSo(differences[rival].brier.interval)).map(
        (rival) => FORECASTER_NAMES[rival],
      ),
    );
  const [better, worse] = [named(([, high]) => high < 0), named(([low]) => low > 0)];
  return `Of the other forecasts, the whole interval of the Brier score speaks for the model against ${better}, and against it for ${worse}.`;
}

const KINDS: Readonly<Record<EndingKind, string>> = {
  'front-runner': 'the front-runner',
  another: 'another on record',
  'someone-else': 'somebody not on record',
  nobody: 'nobody',
};

/** Losses that are told one by one. Assumed: the table of cases has them all. */
const TOLD = 5;

function losing(report: BacktestReport): Document {
  const { kinds, losses, trust, cases } = report.backtest;
  const rows = kinds.map(({ kind, cases: having, readings, model, baseRates }) => [
    KINDS[kind],
    ...[having, readings].map(String),
    ...[model.brier, baseRates.brier].map(number),
    ...[model.probability, baseRates.probability].map(percent),
  ]);
  const told = losses.slice(0, TOLD).map((loss) => lossInWords(loss, report));
  const lead = `In ${losses.length} of ${counted(cases.length, 'case')} the Brier score of the model is worse than that of base rates; the largest losses:`;
  return [
    numberTable(['chosen was', 'cases', 'readings', 'model', 'base rates', 'model gave', 'they gave'], rows),
    {
      type: 'note',
      words:
        'Brier scores by how the race ended, seen from the reading, and the probability that was given to what happened.',
    },
    ...(trust === null ? [] : [{ type: 'paragraph' as const, words: trustInWords(trust) }]),
    ...(losses.length === 0 ? [] : [{ type: 'paragraph' as const, words: lead }]),
    ...(told.length === 0 ? [] : [{ type: 'list' as const, items: told }]),
  ];
}

function trustInWords({ cases, claimed, won }: Trust): string {
  const verdict =
    claimed > won ? 'It trusts those who lead too far' : 'It does not trust those who lead too far';
  return `${verdict}: in ${counted(cases, 'case')} in which somebody leads alone at some readings, the model gave the front-runner ${percent(claimed)} on average, and it was chosen in ${percent(won)}.`;
}

function lossInWords(loss: Loss, { scenarios }: BacktestReport): Item {
  const { name, model, baseRates, probability, readings, unforeseen, favourite } = loss;
  const called = outcomeCalled(favourite.outcome, scenarios[name]);
  const absent =
    unforeseen === 0
      ? ''
      : `; who was chosen was not on record, or was out, at ${unforeseen} of ${counted(readings, 'reading')}`;
  return {
    words: `${name}: ${number(model)} against ${number(baseRates)}. It gave ${percent(probability)} to what happened and ${percent(favourite.probability)} to ${called}${absent}.`,
  };
}

function outcomeCalled(outcome: string, scenario: Scenario | undefined): string {
  if (outcome === NOBODY) return 'no choice';
  if (outcome === SOMEONE_ELSE || scenario === undefined) return 'somebody not on record';
  return candidateName(outcome, scenario);
}

function tenthBlocks({ backtest: { tenths, cases } }: BacktestReport): Document {
  const rows = tenths.map(({ tenth, readings, cases: share }) => [
    String(tenth),
    String(readings),
    share.toFixed(1),
  ]);
  const words = `Into which tenth of its forecast the actual day falls. If the forecasts of the day were calibrated, ${(cases.length / 10).toFixed(1)} of ${counted(cases.length, 'case')} would lie in each tenth; a case counts 1 in all, spread over its readings and over the tenths that its day covers.`;
  return [{ type: 'paragraph', words }, numberTable(['tenth', 'readings', 'cases'], rows)];
}

function variantsNote({ backtest: { cases, variants } }: BacktestReport): string {
  const judged = cases.filter((each) => each.judged > 0).length;
  const assumed = variants.find(({ name }) => name === 'announced-deadlines')?.changed ?? 0;
  return `Brier scores, and the score of the day in weeks. ${judged} of ${counted(cases.length, 'case')} have records that count as known before their source was written, by judgement: the second row leaves these cases out, the third takes such records as known from the day of their source. Assumed deadlines, which nothing on record announces, concern ${counted(assumed, 'reading')}.`;
}

function casesNote({ backtest: { cases } }: BacktestReport): string {
  const marked = cases.some(({ inSample }) => inSample !== null);
  const words = ' * in-sample where the parameters that ship forecast it; here it is scored without itself.';
  return `judged: records that are known by judgement.${marked ? words : ''}`;
}

const FORECASTS_NOTE =
  'blend: half model, half base rates, fixed beforehand. base rates: how the other cases ended, seen from their first reading; what others than front-runners won is spread evenly over the other candidates on record and somebody else, and where nobody leads alone all that anybody won is spread so; the day is that of the other cases that had lasted as long. constant clock: every holdout on record of who leads gives in at one rate. independent: the exact value for who leads if nobody else mattered. Both give the rest to nobody, split evenly between those who are tied, and are uniform where nobody leads; independent also where the rule counts votes. uniform: every outcome and every day alike.';
