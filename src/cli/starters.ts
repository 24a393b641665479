/** The texts with which init starts a scenario. */
import { snapshot, verdicts, type Scenario, type Stance, type Standing } from '../engine/index.js';

/** The file of the JSON Schema beside a scenario. */
export const SCHEMA_FILE = 'scenario.schema.json';

/** A commented scenario that stands on its own. */
export function starter(title: string): string {
  return `{
  "$schema": "./${SCHEMA_FILE}",
  // A question makes a good title.
  "title": ${JSON.stringify(title)},
  "body": "nato", // who decides: a body with dated membership
  "rule": "consensus", // one member that withholds is enough to stop it
  "asOf": "2024-03-10", // the reading date; --as-of overrides it
  "candidates": {
    "doe": { "name": "Jane Doe", "member": "ISL", "candidacy": [{ "status": "declared" }] }
  },
  "stances": {
    "doe": {
      // support, accept, undeclared, reserved, object, redline; members that are left out are undeclared
      "ISL": "support",
      "NOR": "accept",
      "HUN": { "stance": "reserved", "why": "wants to be heard", "liftedBy": { "concession": "hearing" } }
    }
  },
  "concessions": {
    "hearing": { "to": ["HUN"], "what": "a hearing of the candidate before the Council" }
  },
  // nato-consensus check says whether these still hold.
  "expect": [{ "candidate": "doe", "verdict": "blocked", "blockers": ["HUN"] }]
}
`;
}

/** One stance that an overlay gives to a member. */
export interface ExampleChange {
  readonly candidate: string;
  readonly member: string;
  readonly stance: Stance;
}

/** What an overlay begins with. */
export interface OverlayStart {
  /** What it extends. */
  readonly base: string;
  readonly title: string;
  readonly asOf: string;
  /** Null: the scenario that it extends has nobody to take a stance on. */
  readonly change: ExampleChange | null;
  /** An expectation that holds, as JSON; null: there is none. */
  readonly expectation: string | null;
}

/** A commented scenario that changes another one. */
export function overlayStarter({ base, title, asOf, change, expectation }: OverlayStart): string {
  const example = expectation === null ? '[]' : `[\n    // ${expectation}\n  ]`;
  return `{
  "$schema": "./${SCHEMA_FILE}",
  "extends": ${JSON.stringify(base)},
  // A question makes a good title.
  "title": ${JSON.stringify(title)},
  // What is written here replaces what the other scenario says; null removes it.
${change === null ? nobodyYet(asOf) : stanceOf(change)}
  // nato-consensus check says whether these hold. Expectations are not inherited.
  "expect": ${example}
}
`;
}

function stanceOf({ candidate, member, stance }: ExampleChange): string {
  return `  "stances": {
    ${JSON.stringify(candidate)}: { ${JSON.stringify(member)}: "${stance}" }
  },`;
}

function nobodyYet(asOf: string): string {
  return `  // Nobody has been named by ${asOf}. To add a candidate:
  // "candidates": { "doe": { "name": "Jane Doe", "candidacy": [{ "status": "declared" }] } },`;
}

/**
 * A change of one stance that makes a difference as of the scenario's own date: a blocker of the front-runner
 * accepts, or, where nobody stands in the way, a member that consents objects. Null: nobody has been named.
 */
export function changeIn(scenario: Scenario): ExampleChange | null {
  const standing = leading(scenario);
  if (standing === undefined) return null;
  const { id: candidate, blockers, withholding, undeclared, accepting, supporters } = standing;
  const [turned] = [...blockers, ...withholding, ...undeclared];
  if (turned !== undefined) return { candidate, member: turned, stance: 'accept' };
  const [consenting] = [...accepting, ...supporters];
  return consenting === undefined ? null : { candidate, member: consenting, stance: 'object' };
}

/** The standing of the front-runner, or else of the first that was named. */
function leading(scenario: Scenario): Standing | undefined {
  const { standings, frontRunner } = verdicts(snapshot(scenario));
  return standings.find(({ id }) => id === frontRunner) ?? standings[0];
}

/** An expectation that holds for the front-runner of `scenario`, as JSON; null: there is none. */
export function expectationOf(scenario: Scenario): string | null {
  const standing = leading(scenario);
  if (standing === undefined || standing.verdict === 'not-applicable') return null;
  const list = standing.blockers.map((code) => JSON.stringify(code)).join(', ');
  const blockers = standing.verdict === 'blocked' ? `, "blockers": [${list}]` : '';
  return `{ "candidate": ${JSON.stringify(standing.id)}, "verdict": "${standing.verdict}"${blockers} }`;
}
