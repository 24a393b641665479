/** How each part of a scenario that is a list or an object is written: one example, for whoever wrote something else. */
import type { Path } from './fault.js';

/** By the key of the part. A test holds that each of them is right. */
const FORMS: Readonly<Record<string, string>> = {
  body: '"nato", or { "name": "The board", "members": { "ADA": { "name": "Ada" } } }',
  rule: '"two-thirds", or { "type": "weighted", "quota": 10 }',
  incumbent: '{ "name": "Jens Stoltenberg", "member": "NOR" }',
  members: '{ "HUN": { "participates": false } }',
  candidates: '{ "rutte": { "name": "Mark Rutte", "candidacy": [{ "status": "declared" }] } }',
  candidacy: '[{ "from": "2024-02-22", "status": "declared" }]',
  stances: '{ "rutte": { "HUN": "object", "TUR": { "stance": "reserved", "why": "a doubt" } } }',
  liftedBy: '{ "withdrawn": "rutte" }, { "concession": "opt-out" } or { "after": "2024-07-01" }',
  except: '["HUN"]',
  counts: '[{ "date": "2024-02-22", "candidate": "rutte", "supporters": 20 }]',
  concessions: '{ "opt-out": { "to": ["HUN"], "what": "an opt-out" } }',
  levers: '{ "deal": { "what": "a deal", "withdraws": ["rutte"] } }',
  blocs: '{ "visegrad": ["HUN", "POL"] }',
  events: '[{ "date": "2024-03-07", "type": "signal", "what": "a visit" }]',
  sources: '{ "reuters-1": { "publisher": "Reuters", "date": "2024-02-22" } }',
  model: '{ "exitRate": 0.1 }',
  principals: '["USA", "GBR"]',
  outcome: '{ "appointed": "rutte", "on": "2024-06-26" }',
  expect: '[{ "candidate": "rutte", "verdict": "blocked" }]',
};

/** Of a body that is written in the file. */
const OWN_MEMBERS = '{ "ADA": { "name": "Ada" } }';

/** How the part of a scenario in which `path` lies is written; null: it is nothing that the format knows. */
export function formOf(path: Path): string | null {
  const key = path.findLast((part) => typeof part === 'string' && Object.hasOwn(FORMS, part));
  if (key === undefined) return null;
  const form = key === 'members' && path[0] === 'body' ? OWN_MEMBERS : FORMS[key];
  return `such as "${key}": ${String(form)}`;
}
