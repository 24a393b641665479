import { readScenario, replay, snapshot, verdicts, type Scenario } from '../../src/index.js';
import * as pictures from '../../src/report/svg/index.js';
import {
  plainStyle,
  render,
  type AnswerName,
  type FormatOf,
  type ReplayReport,
  type Reports,
  type RunReport,
} from '../../src/report/index.js';
import { expectShownBefore } from './frozen.js';

const ORIGIN = { command: 'test', version: '0', digest: '0' };

/** A picture within Markdown. */
const PICTURE = /(?<=data:image\/svg\+xml;base64,)[\w+/=]+/;

/** `report` in `format`, as it was before, without colour, `width` columns wide. */
export function rendered<A extends AnswerName>(
  answer: A,
  format: FormatOf<A>,
  [report, width]: readonly [report: Reports[A], width?: number],
): string {
  const shown = render(answer, report, { format, origin: ORIGIN, style: plainStyle(width), pictures });
  if (format !== 'svg' && format !== 'json') expectShownBefore(shown.replace(PICTURE, ''));
  return shown;
}

/** A scenario that is written here, with nothing to extend. */
export function scenarioOf(fields: object): Scenario {
  const text = { name: 'test.json', text: JSON.stringify(fields) };
  return readScenario(text, () => ({ refused: 'there is nothing to extend' }));
}

/** A race of two in NATO, with one concession to Hungary. */
export const RACE_OF_TWO = {
  title: 'Race',
  body: 'nato',
  rule: 'consensus',
  asOf: '2024-03-10',
  candidates: {
    doe: { name: 'Jane Doe', member: 'ISL', candidacy: [{ status: 'declared' }] },
    roe: { name: 'Rick Roe', member: 'NOR', candidacy: [{ status: 'declared' }] },
  },
  concessions: { base: { to: ['HUN'], what: 'a base on its soil' } },
};

/** A scenario as it reads on its own date. */
export function runOf(scenario: Scenario, subject: string | null = null): RunReport {
  return { scenario, assessment: verdicts(snapshot(scenario)), subject, hindsight: false };
}

/** A scenario through all its days. */
export function replayOf(scenario: Scenario, events = false): ReplayReport {
  return { scenario, replay: replay(scenario, {}), events, subject: null };
}
