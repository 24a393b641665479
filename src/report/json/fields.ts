/** The JSON of every answer except `run`: its fields after those of its origin. */
import {
  daysAfter,
  membersOn,
  PARAMETER_NAMES,
  PARAMETERS,
  usual,
  type Change,
  type Parameters,
  type SideVerdict,
  type Step,
} from '../../engine/index.js';
import { pairedAnswers } from '../pairing.js';
import type {
  CheckedScenario,
  CompareReport,
  Findings,
  ForecastReport,
  Membership,
  PairingReport,
  ReplayReport,
  StoryReport,
} from '../reports.js';
import { changeInWords } from '../sentences/change.js';
import { checkLines, checkTotals } from '../sentences/check.js';

/** Of `replay`; `firstPossible` and `reached` speak of its subject. */
export function replayFields({ replay, subject }: ReplayReport) {
  const { from, to, steps, passages } = replay;
  const passage = passages.find(({ candidate }) => candidate === subject);
  return {
    from,
    to,
    steps: steps.map(stepFields),
    candidate: subject,
    firstPossible: passage?.firstPossible ?? null,
    reached: passage?.reached ?? null,
    passages,
  };
}

/** Of one step of a replay. */
export function stepFields({
  date,
  candidate,
  member,
  from,
  to,
  verdict,
  blockers,
  members,
  position,
}: Step) {
  const record = position?.record ?? null;
  return {
    date,
    candidate,
    member,
    from,
    to,
    verdict,
    blockers,
    members,
    why: record?.why ?? null,
    source: record?.source ?? null,
    evidence: record?.evidence ?? null,
  };
}

/** Of `forecast`. */
export function forecastFields(report: ForecastReport) {
  const { asOf, forecast, baselines, frontRunner, tied, seed, wanted, scenario, parameters } = report;
  const { trials, outcomes, decision, lastHoldout, everWithholds, course } = forecast;
  return {
    asOf,
    trials,
    wanted,
    partial: trials < wanted,
    seed,
    model: { name: 'futures', parameters },
    inSample: scenario.inSample,
    frontRunner,
    tied,
    deadlines: report.deadlines,
    onRecord: report.decision,
    outcomes,
    decision,
    lastHoldout,
    everWithholds,
    baselines,
    course,
  };
}

/** Of `forecast --trial`. */
export function storyFields({ asOf, seed, future }: StoryReport) {
  const { trial, events, end } = future;
  const dated = <T extends { readonly day: number }>(each: T) => ({
    date: daysAfter(asOf, each.day),
    ...each,
  });
  return { asOf, seed, trial, events: events.map(dated), end: dated(end) };
}

/** Of `forecast --explain`. */
export function explanationFields(parameters: Parameters) {
  return {
    parameters: PARAMETER_NAMES.map((name) => {
      const { value, interval } = usual(name);
      return { name, value: parameters[name], usual: value, interval, ...PARAMETERS[name] };
    }),
  };
}

/** Of `compare`. */
export function compareFields({ comparison, paired }: CompareReport) {
  const { candidate, before, after, turn, changes, others, decisive, complete, irrelevant } = comparison;
  const side = ({ asOf, verdict, standing }: SideVerdict) => ({
    asOf,
    verdict,
    blockers: standing?.blockers ?? [],
  });
  const worded = (change: Change) => ({ ...change, ...changeInWords(change) });
  return {
    candidate,
    before: side(before),
    after: side(after),
    turn,
    changes: changes.map(worded),
    others: others.map(worded),
    decisive: decisive.map((set) => set.map(worded)),
    complete,
    irrelevant: irrelevant.map(worded),
    ...(paired ? { forecast: pairedAnswers(paired), ...runFields(paired) } : {}),
  };
}

/** Of what was run for a paired forecast. */
function runFields({ pairing: { trials }, wanted, seed, scenario }: PairingReport) {
  return { trials, wanted, partial: trials < wanted, seed, inSample: scenario.inSample };
}

/** Of `check`. */
export function checkFields(checked: readonly CheckedScenario[]) {
  const results = checked.flatMap((each) =>
    checkLines(each).map((line) => ({
      ...{ scenario: each.scenario, ...line },
      differences: line.pass ? [] : line.message.split('\n'),
    })),
  );
  return { ...checkTotals(checked), results };
}

/** Of `validate`. */
export function findingsFields({ issues, unreadable }: Findings) {
  const fields = issues.map(({ file, line, column, pointer, code, message, suggestion }) => ({
    file,
    line,
    column,
    pointer,
    code,
    message,
    suggestion,
  }));
  return { issues: fields, unreadable };
}

/** Of `members`. */
export function membersFields({ body, asOf }: Membership) {
  const members = membersOn(body, asOf).map(({ code, name, joined, left, population }) => ({
    code,
    name,
    joined,
    left,
    population,
  }));
  return { asOf, body: body.id, members };
}
