/** What `forecast --over-parameters` says: how likely each outcome is, and the two kinds of uncertainty apart. */
import type { IsoDate, OutcomeOverParameters } from '../../engine/index.js';
import type { Document, Words } from '../document.js';
import type { OverParametersReport } from '../reports.js';
import { CAVEAT, inSample, outcomeName, partial, whenChosen } from './forecast.js';
import { decider } from './rule.js';
import { candidateName, dayInWords, grouped, heading, percent, withInterval } from './words.js';

/** The whole answer of `forecast --over-parameters`. */
export function overParametersDocument(report: OverParametersReport): Document {
  const { over, wanted, scenario, seed, by } = report;
  return [
    { type: 'lead', words: headline(report) },
    { type: 'paragraph', words: CAVEAT },
    ...partial(over.forecast.trials, wanted),
    ...by.flatMap((date) => outcomeBlocks(date, report)),
    {
      type: 'note',
      words: `simulation: where endless simulation would put the mean over the parameters; more trials narrow it. parameters: where the probability lies if the parameters are as the cases leave them open; only more cases narrow it. both: the two together. All at 95\u00a0%. ${grouped(over.draws)} draws of the parameters, each with ${grouped(over.forecast.trials / over.draws)} trials. Seed ${seed}.${inSample(scenario)}`,
    },
    ...whenChosen({ ...report, forecast: over.forecast }),
  ];
}

function headline({ scenario, asOf, by, over, subject, rule }: OverParametersReport): string {
  const last = over.outcomes.filter((each) => each.by === by.at(-1) && each.candidate !== null);
  const [likeliest] = last.sort((a, b) => b.probability - a.probability);
  const shown = last.find(({ candidate }) => candidate === subject) ?? likeliest;
  const day = `As of ${dayInWords(asOf)}`;
  const decides = decider(scenario.body.name, rule);
  if (shown === undefined) return `${day}, nobody is on record who could be appointed. ${decides}`;
  const name = candidateName(shown.candidate ?? '', scenario);
  const both = withInterval({ probability: shown.probability, interval: shown.both });
  const simulation = withInterval({ probability: shown.probability, interval: shown.simulation });
  return `${day}, ${name} is appointed by ${dayInWords(shown.by)} in ${both} of futures, the parameters being as uncertain as the cases leave them; simulation alone would leave ${simulation}. ${decides}`;
}

const COLUMNS = [
  { title: 'mean' },
  { title: 'simulation' },
  { title: 'parameters' },
  { title: 'both' },
] as const;

function outcomeBlocks(date: IsoDate, { over, scenario }: OverParametersReport): Document {
  const rows = over.outcomes
    .filter(({ by, outcome, probability }) => by === date && (outcome === 'appointed' || probability > 0))
    .map((each): readonly Words[] => [
      outcomeName(each, scenario),
      percent(each.probability),
      ...intervalsOf(each),
    ]);
  return [
    heading(`How likely by ${dayInWords(date)}`),
    { type: 'table', columns: [{ title: 'outcome' }, ...COLUMNS], rows },
  ];
}

function intervalsOf({ simulation, parameters, both }: OutcomeOverParameters): readonly string[] {
  return [simulation, parameters, both].map(
    ([low, high]) => `[${(low * 100).toFixed(1)},\u00a0${(high * 100).toFixed(1)}]`,
  );
}
