/** Cases put together by hand. */
import type { CaseEvidence, SettledCase } from '../../../src/engine/index.js';
import { evidenceOf } from '../../../src/engine/index.js';
import type { FitTerms } from '../../../src/engine/calibration/hazard-rates.js';
import { written } from '../written.js';

/** A fit with principals and three states of the search, without what was found later to be worth more. */
export const TERMS: FitTerms = {
  principals: true,
  objections: false,
  clock: true,
  concessionsOn: 'clock',
  newcomersOn: 'calendar',
  trailing: false,
  opposed: true,
  free: true,
  meeting: true,
  sameDay: false,
};

/** A case by a body of five, of which AAA is a principal; it begins on 1 March 2024 unless somebody stood before. */
export function settled(fields: object, name = 'case'): SettledCase {
  return { name, scenario: written({ principals: ['AAA'], ...fields }) };
}

/** What a case says. */
export function evidence(fields: object): CaseEvidence {
  return evidenceOf(settled(fields));
}

/** Somebody who stands from a day on, and is out from another. */
export function standing(name: string, from = '2024-03-01', out?: string): object {
  const withdrawn = out === undefined ? [] : [{ from: out, status: 'withdrawn' }];
  return { name, candidacy: [{ from, status: 'declared' }, ...withdrawn] };
}

/** The body's decision for a candidate. */
export function decision(from: string): object {
  return { from, stance: 'support', decision: true };
}

/**
 * Thirty days in March. X is withheld from by a principal until day 10, by BBB on days 5 to 15 for a post that it then
 * gets, by CCC from day 7, said again on day 17, until the decision, and by DDD, undeclared before, on days 11 to 13. Y,
 * of EEE, meets a red line of the principal on day 10 and gives up on day 20. On day 9 it is announced that a decision is
 * looked for on day 30, on which X is chosen.
 */
export const WORKED_OUT = {
  candidates: { x: standing('X'), y: { ...standing('Y', '2024-03-01', '2024-03-21'), member: 'EEE' } },
  concessions: { post: { to: ['BBB'], what: 'a post', granted: '2024-03-16' } },
  stances: {
    x: {
      '*': [decision('2024-03-31')],
      AAA: [
        { from: '2024-02-20', stance: 'reserved' },
        { from: '2024-03-11', stance: 'accept' },
      ],
      BBB: [{ from: '2024-03-06', stance: 'object', liftedBy: { concession: 'post' } }],
      CCC: [
        { from: '2024-03-08', stance: 'reserved' },
        { from: '2024-03-18', stance: 'reserved' },
      ],
      DDD: [
        { from: '2024-03-03', stance: 'undeclared' },
        { from: '2024-03-12', stance: 'object' },
        { from: '2024-03-14', stance: 'accept' },
      ],
    },
    y: { AAA: [{ from: '2024-03-11', stance: 'redline' }] },
  },
  events: [
    { date: '2024-03-31', type: 'milestone', what: 'Summit', announced: '2024-03-10', source: 'paper' },
  ],
  sources: { paper: { publisher: 'The Paper', date: '2024-03-10' } },
  outcome: { appointed: 'x', on: '2024-03-31', source: 'paper' },
};
