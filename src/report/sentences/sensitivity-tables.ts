/** The tables of `sensitivity`: bars of one thing at a time, and the shares of the variance. */
import type { CandidateId, Factor, FactorEffect, SampledNumber } from '../../engine/index.js';
import type { TornadoBar, Document } from '../document.js';
import type { SensitivityReport } from '../reports.js';
import { candidateName, counted, inSentence, memberNames, sentenceList } from './words.js';

/** A share as points, to a tenth. */
export function inPoints(share: number): string {
  return `${(share * 100).toFixed(1)}\u00a0points`;
}

/** Who is asked for, and by whom. */
type Named = Pick<SensitivityReport, 'scenario' | 'candidate'>;

/** A factor as a row is called: whose stance, or which parameter; the candidate only where it is another one. */
export function factorTitle(factor: Factor, report: Named): string {
  if (factor.type === 'parameter') return factor.name;
  const whose = whoseOf(memberNames(factor.members, report.scenario));
  return `${factor.type === 'evidence' ? 'evidence of ' : ''}${whose}${onAnother(factor, report)}`;
}

/** A factor as it is called in a sentence. */
export function factorInSentence(factor: Factor, report: Named): string {
  if (factor.type === 'parameter') return factor.name;
  const whose = whoseOf(memberNames(factor.members, report.scenario).map(inSentence));
  return `the ${factor.type} of ${whose}${onAnother(factor, report)}`;
}

function onAnother({ candidate }: { readonly candidate: CandidateId }, report: Named): string {
  return candidate === report.candidate ? '' : ` on ${candidateName(candidate, report.scenario)}`;
}

function whoseOf([first = '', second = '', ...others]: readonly string[]): string {
  if (second === '') return first;
  return others.length === 0 ? `${first} or ${second}` : `${first} or ${others.length + 1} more`;
}

/** Who the others are in a row that names only the first of several members; null: it names all. */
export function othersInRow(factor: Factor, report: Named): string | null {
  if (factor.type === 'parameter' || factor.members.length < 3) return null;
  const names = memberNames(factor.members, report.scenario);
  return `${whoseOf(names)}: ${names.slice(1).join(', ')}.`;
}

/** What a change does, as a bar. */
export function barOf({ factor, low, high }: FactorEffect, report: SensitivityReport): TornadoBar {
  const end = (each: Factor['low'], effect: FactorEffect['low']): TornadoBar['low'] =>
    each && { to: valueInWords(each.to), share: effect?.probability ?? null };
  return {
    words: factorTitle(factor, report),
    now: valueInWords(factor.now),
    low: end(factor.low, low),
    high: end(factor.high, high),
  };
}

function valueInWords(value: number | string): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(3))) : value;
}

/** What the parameters do together. */
export function togetherBlocks({ indices, varied }: SensitivityReport): Document {
  if (indices === null)
    return [{ type: 'paragraph', words: 'Stopped before any row of the design was done.' }];
  const named = (indices.inputs ?? []).map((index, at) => ({ ...index, name: varied[at] }));
  const moving = named
    .filter(({ total }) => total.interval[1] > 0)
    .sort((a, b) => b.total.value - a.total.value);
  const still = named.flatMap(({ total, name }) => (total.interval[1] > 0 ? [] : [name ?? '']));
  if (moving.length === 0)
    return [
      { type: 'paragraph', words: 'Over all that the parameters may be, the probability does not move.' },
    ];
  const rest = still.length === 0 ? '' : ` Nothing was seen to hang on ${sentenceList(still)}.`;
  return [
    {
      type: 'table',
      columns: [{ title: 'share of the variance' }, { title: 'total' }, { title: 'by itself' }],
      rows: moving.map(({ name, total, first }) => [name ?? '', shareOf(total), shareOf(first)]),
    },
    {
      type: 'note',
      words: `Each parameter is drawn by its own law, as if independent of the others. total: with all that it does together with others; by itself: what knowing it alone would take away. Brackets: 95\u00a0% over samples of ${counted(indices.rows, 'row')} of ${varied.length + 2} points each. The noise of the simulation has been taken off.${rest}`,
    },
  ];
}

function shareOf({ value, interval: [low, high] }: SampledNumber): string {
  return `${hundredths(value)} [${hundredths(low)},\u00a0${hundredths(high)}]`;
}

function hundredths(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
