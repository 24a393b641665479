/** What stands below a forecast: when somebody is chosen, and what simple rules say. */
import type { Baseline, IsoDate } from '../../engine/index.js';
import type { ForecastReport } from '../reports.js';
import { candidateName, percent } from '../sentences/words.js';
import { BAR_ROW, barRows, type Bar } from './bars.js';
import { FAN_LEFT, type FanPart, type FanPlot } from './fan-names.js';
import { group, mark, moved } from './mark.js';
import { textLines, wrapped } from './letters.js';
import { shortDay } from './time-axis.js';

/** From when to when somebody is chosen in most trials, as a line with a dot at the middle. */
export function chosenSpan(
  { forecast: { decision }, decision: taken }: ForecastReport,
  { scale }: FanPlot,
  width: number,
): FanPart {
  const { q10, q50, q90 } = decision;
  if (taken !== null || q10 === null) return { marks: [], height: 0 };
  const end = q90 === null ? scale.right : scale.x(q90);
  const y = 10;
  const d = `M${scale.x(q10)},${y}H${end}M${scale.x(q10)},${y - 5}v10${q90 === null ? `M${end - 6},${y - 4}l6,4l-6,4` : `M${end},${y - 5}v10`}`;
  const parts = [
    `a tenth of the futures by ${shortDay(q10)}`,
    q50 === null ? 'less than half at all' : `half by ${shortDay(q50)}`,
    q90 === null ? (q50 === null ? '' : 'less than nine tenths at all') : `nine tenths by ${shortDay(q90)}`,
  ];
  const text = `Somebody is chosen in ${parts.filter((part) => part !== '').join(', ')}.`;
  const lines = wrapped(text, { size: 12, width: width - FAN_LEFT });
  return {
    marks: [
      group('span', [
        mark('path', { d }),
        q50 === null ? null : mark('circle', { cx: scale.x(q50), cy: y, r: 4.5 }),
      ]),
      ...textLines(lines, { x: FAN_LEFT, y: y + 22, size: 12, look: 'soft' }),
    ],
    height: y + 18 + lines.length * 16,
  };
}

/** What the model and simple rules say of one candidate by the last day. */
export function rulesBelow(report: ForecastReport, width: number): FanPart {
  const { baselines, scenario, by, decision } = report;
  const last = by.at(-1);
  const of = baselines.find(({ name }) => name === 'constant-clock')?.of ?? report.subject;
  if (decision !== null || last === undefined || of === null) return { marks: [], height: 0 };
  const bars = [
    modelBar(of, last, report),
    ...baselines.flatMap((rule) => (rule.of === null || rule.of === of ? ruleBar(rule, last) : [])),
  ];
  const head = wrapped(`${candidateName(of, scenario)} by ${shortDay(last)}: the model and simple rules`, {
    size: 13,
    bold: true,
    width,
  });
  const top = head.length * 18 + 4;
  return {
    marks: [...textLines(head, { x: 0, y: 12, size: 13, bold: true }), moved(0, top, barRows(bars, width))],
    height: top + bars.length * BAR_ROW,
  };
}

function modelBar(of: string, last: IsoDate, { forecast: { outcomes } }: ForecastReport): Bar {
  const found = outcomes.find(({ by, candidate }) => by === last && candidate === of);
  const value = found?.probability ?? 0;
  return {
    key: 'model',
    label: 'the model',
    value,
    interval: found?.interval ?? null,
    words: percent(value),
    look: 'hue-first',
  };
}

function ruleBar(rule: Baseline, last: IsoDate): readonly Bar[] {
  const usual = { key: rule.name, interval: null, look: 'hue-other' };
  if (rule.name === 'base-rates')
    return [
      {
        ...usual,
        label: `base rates (${rule.cases} races)`,
        value: rule.frontRunner,
        words: percent(rule.frontRunner),
      },
    ];
  if (rule.name === 'uniform')
    return [
      { ...usual, label: 'every outcome alike', value: rule.probability, words: percent(rule.probability) },
    ];
  const found = rule.by.find(({ by }) => by === last);
  const label = rule.name === 'independent' ? 'independent moves' : 'constant clock';
  return found === undefined
    ? []
    : [{ ...usual, label, value: found.probability, words: percent(found.probability) }];
}
