/** What simple rules say beside a forecast. */
import type { Baseline, IsoDate, Scenario } from '../../engine/index.js';
import type { Document, Item, Words } from '../document.js';
import type { ForecastReport } from '../reports.js';
import { candidateName, heading, percent } from './words.js';

/** What simple rules say, and of whom. */
export function baselineBlocks({ baselines, by, scenario, decision }: ForecastReport): Document {
  if (decision !== null) return [];
  const dated = baselines.flatMap((rule) => ('by' in rule ? [rule] : []));
  const rows = dated.map((rule): readonly Words[] => [
    RULES[rule.name],
    ...rule.by.map(({ probability }) => percent(probability)),
  ]);
  const [first] = dated;
  const columns = [{ title: first ? candidateName(first.of, scenario) : '' }, ...datesAsColumns(by)];
  return [
    heading('What simple rules say'),
    ...(first ? [{ type: 'table' as const, columns, rows, divisible: true }] : []),
    { type: 'list', items: baselines.flatMap((rule) => ruleInWords(rule, scenario)) },
  ];
}

const RULES = { 'constant-clock': 'constant clock', independent: 'independent' } as const;

function ruleInWords(rule: Baseline, scenario: Scenario): readonly Item[] {
  switch (rule.name) {
    case 'base-rates': {
      const who = rule.of === null ? 'nobody' : candidateName(rule.of, scenario);
      const words = `base rates: in ${rule.cases} such races, the front-runner won ${percent(rule.frontRunner)}, another ${percent(rule.another)}, nobody ${percent(rule.nobody)}; here the front-runner is ${who}`;
      return [{ words }];
    }
    case 'uniform':
      return [{ words: `uniform: each of ${rule.outcomes} outcomes has ${percent(rule.probability)}` }];
    case 'constant-clock':
      return [
        { words: 'constant clock: every holdout on record gives in at the same rate, whatever the date' },
      ];
    case 'independent':
      return [
        {
          words:
            'independent: exact, if no rival, newcomer or withdrawal mattered and members moved separately',
        },
      ];
  }
}

/** A column for each day by which something is asked. */
export function datesAsColumns(dates: readonly IsoDate[]): readonly { readonly title: string }[] {
  return dates.map((date) => ({ title: `by ${date}` }));
}
