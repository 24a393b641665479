import type { Step } from '../../engine/index.js';
import { jsonAnswer, type Origin } from '../answer.js';
import type { ReplayReport } from './replay-text.js';

/** The JSON answer of `replay`; `firstPossible` and `reached` speak of `subject`. */
export function replayJson({ replay, subject }: ReplayReport, origin: Origin): string {
  const { from, to, steps, passages } = replay;
  const passage = passages.find(({ candidate }) => candidate === subject);
  const fields = steps.map((step) => ({ ...row(step), blockers: step.blockers }));
  return jsonAnswer(origin, {
    from,
    to,
    steps: fields,
    candidate: subject,
    firstPossible: passage?.firstPossible ?? null,
    reached: passage?.reached ?? null,
    passages,
  });
}

function row({ date, candidate, member, from, to, verdict, blockers, members, position }: Step) {
  const record = position?.record ?? null;
  return {
    date,
    candidate,
    member,
    from,
    to,
    verdict,
    blockers: blockers.join(' '),
    members,
    why: record?.why ?? null,
    source: record?.source ?? null,
    evidence: record?.evidence ?? null,
  };
}

/** The steps of a replay as CSV (RFC 4180), a header first; blockers are separated by blanks. */
export function replayCsv({ replay }: ReplayReport): string {
  const rows = replay.steps.map(row);
  const header = 'date,candidate,member,from,to,verdict,blockers,members,why,source,evidence';
  return `${[header, ...rows.map((each) => Object.values(each).map(field).join(','))].join('\r\n')}\r\n`;
}

function field(value: string | number | null): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
