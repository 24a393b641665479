/** What `sensitivity` says: what a probability hangs on, and how much of it the simulation leaves open. */
import type { Factor, FactorEffect, SobolIndices } from '../../engine/index.js';
import type { Document, Item } from '../document.js';
import type { SensitivityReport } from '../reports.js';
import { CAVEAT, inSample, partial } from './forecast.js';
import { decider } from './rule.js';
import {
  barOf,
  factorInSentence,
  factorTitle,
  inPoints,
  othersInRow,
  togetherBlocks,
} from './sensitivity-tables.js';
import {
  candidateName,
  counted,
  dayInWords,
  grouped,
  heading,
  percent,
  sentenceList,
  withInterval,
} from './words.js';

/** The whole answer of `sensitivity`. */
export function sensitivityDocument(report: SensitivityReport): Document {
  const { effects, indices, wanted, scenario, seed } = report;
  return [
    { type: 'lead', words: headline(report) },
    { type: 'paragraph', words: `${mostIn(report)} ${CAVEAT}` },
    ...partial(effects.trials, wanted.trials),
    ...partialRows(indices?.rows ?? 0, wanted.rows),
    heading('Two kinds of uncertainty, which stand apart'),
    { type: 'list', items: kindsOfUncertainty(report) },
    heading('One thing at a time'),
    ...oneAtATimeBlocks(report),
    heading('The parameters together'),
    ...togetherBlocks(report),
    { type: 'paragraph', words: `Seed ${seed}.${inSample(scenario)}` },
  ];
}

function headline({ scenario, asOf, candidate, by, effects, rule }: SensitivityReport): string {
  const share = `${withInterval(effects.now)} of ${counted(effects.trials, 'simulated future')}`;
  return `As of ${dayInWords(asOf)}, ${candidateName(candidate, scenario)} is appointed by ${dayInWords(by)} in ${share}. ${decider(scenario.body.name, rule)}`;
}

/** Things that are told first. Assumed: a sentence holds no more. */
const MOST = 3;

function mostIn({ effects: { effects }, ...report }: SensitivityReport): string {
  const most = effects.filter(({ isTold }) => isTold).slice(0, MOST);
  if (most.length === 0) return 'Nothing that was changed moves it by more than the noise of the simulation.';
  const told = most.map(({ factor, reach }) => `${factorInSentence(factor, report)} (${inPoints(reach)})`);
  return `Changed one at a time, what moves it furthest is ${sentenceList(told)}.`;
}

function partialRows(rows: number, wanted: number): Document {
  if (rows >= wanted) return [];
  const text = `Partial: stopped after ${grouped(rows)} of ${counted(wanted, 'row')} of the design.`;
  return [{ type: 'paragraph', words: [{ text, tone: 'bad' }] }];
}

function kindsOfUncertainty({ effects, indices }: SensitivityReport): readonly Item[] {
  const { noise, effects: all } = effects;
  const told = all.filter(({ isTold }) => isTold);
  const against = `${told.length} of ${counted(all.length, 'effect')} can be told from it`;
  const simulation = `±${inPoints(noise.probability)} on that probability, and ±${inPoints(noise.difference)} at most on an effect, since both of its ends have the same random draws; ${against}. More trials narrow it.`;
  return [
    { words: [{ text: 'Of the simulation', tone: 'strong' }, `: ${simulation}`] },
    {
      words: [
        { text: 'Of the parameters', tone: 'strong' },
        `: ${indices === null ? 'not looked at.' : spread(indices)}`,
      ],
    },
  ];
}

function spread({ mean, standardDeviation }: SobolIndices): string {
  const [low, high] = standardDeviation.interval.map((each) => (each * 100).toFixed(1));
  return `over all that they may be, the probability is ${percent(mean.value)} on average, with a standard deviation of ${inPoints(standardDeviation.value)} [${low},\u00a0${high}]. Only more cases narrow it; forecast --over-parameters gives its interval.`;
}

/** Bars that are drawn. Assumed: a screen holds no more; --json has all. */
const DRAWN = 25;

function oneAtATimeBlocks(report: SensitivityReport): Document {
  const { now, effects } = report.effects;
  const told = effects.filter(({ isTold }) => isTold);
  const drawn = told.slice(0, DRAWN);
  const bars = drawn.map((effect) => barOf(effect, report));
  return [
    ...(bars.length === 0 ? [] : [{ type: 'tornado' as const, share: now.probability, bars }]),
    {
      type: 'note',
      words:
        'A parameter at the ends of its interval at 95\u00a0%; of a record the stance softer (low) and firmer (high), or the evidence worse (low) and better (high), to the next step that the model tells apart. ░ towards the low end, █ towards the high end, │ as it is.',
    },
    ...restOf(told.slice(DRAWN)),
    ...groups(
      drawn.map(({ factor }) => factor),
      report,
    ),
    ...nothing(report),
  ];
}

function restOf(rest: readonly FactorEffect[]): Document {
  const [first] = rest;
  if (first === undefined) return [];
  return [
    { type: 'note', words: `${rest.length} more reach ${inPoints(first.reach)} at most; --json has them.` },
  ];
}

/** Who the members are whose records are one row. */
function groups(factors: readonly Factor[], report: SensitivityReport): Document {
  const rows = new Set(factors.flatMap((factor) => othersInRow(factor, report) ?? []));
  if (rows.size === 0) return [];
  const words = `A row of several members is about any one of them, which is the same to the model. ${[...rows].join(' ')}`;
  return [{ type: 'note', words }];
}

/** What does nothing, as far as the trials tell, and what the model does not read. */
function nothing(report: SensitivityReport): Document {
  const { effects, unread, trials } = report.effects;
  const untold = effects.flatMap(({ factor, isTold }) => (isTold ? [] : [factorTitle(factor, report)]));
  const records = unread.reduce((sum, each) => sum + ('members' in each ? each.members.length : 1), 0);
  return [
    ...(untold.length === 0
      ? []
      : [
          {
            type: 'note' as const,
            words: `Not to be told from nothing by ${grouped(trials)} trials: ${untold.join(', ')}.`,
          },
        ]),
    ...(records === 0
      ? []
      : [
          {
            type: 'note' as const,
            words: `Stances and grades of evidence of which the model reads no difference in either direction: ${records}.`,
          },
        ]),
  ];
}
