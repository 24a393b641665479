/** Scenarios that are made for pictures. */
import { readFileSync } from 'node:fs';
import { readScenario, snapshot, verdicts, type Scenario } from '../../../src/index.js';
import type { Shown } from '../../../src/report/svg/shown.js';
import { scenarioOf } from '../scenarios.js';

const STANCES = [
  'support',
  'accept',
  'undeclared',
  'reserved',
  'object',
  'redline',
  'support',
  'object',
] as const;

/** A scenario of a body of its own with as many members; the first ones have the names given. */
export function madeUp(members: number, names: readonly string[] = []): Scenario {
  const codes = Array.from({ length: members }, (_, at) => codeOf(at));
  const told = codes.map((code, at) => [code, { name: names[at] ?? `Member ${at}` }]);
  return scenarioOf({
    title: names[0] ?? 'Made up',
    body: { name: names[1] ?? 'A body', members: Object.fromEntries(told) as object },
    rule: 'consensus',
    asOf: '2024-03-10',
    candidates: {
      doe: { name: names[2] ?? 'Jane Doe', member: codes[0], candidacy: [{ status: 'declared' }] },
    },
    stances: { doe: Object.fromEntries(codes.map((code, at) => [code, STANCES[at % STANCES.length]])) },
    events: [{ date: '2024-03-05', type: 'objection', what: names[3] ?? 'somebody says no' }],
  });
}

/** Codes of three capitals that no state has. */
function codeOf(at: number): string {
  const letter = (value: number) => String.fromCharCode(65 + (value % 26));
  return `Q${letter(Math.floor(at / 26))}${letter(at)}`;
}

/** A scenario that ships, by its path without the end. */
export function shipped(name: string): Scenario {
  const text = readFileSync(new URL(`../../../scenarios/${name}.json`, import.meta.url), 'utf8');
  return readScenario({ name, text }, () => ({ refused: 'there is nothing to extend' }));
}

/** How a candidate stands on a day, to be drawn; by default the front-runner, or the first, on the usual day. */
export function shownOf(
  scenario: Scenario,
  width: number,
  { asOf = scenario.asOf, candidate }: { readonly asOf?: string; readonly candidate?: string } = {},
): Shown {
  const { standings, frontRunner } = verdicts(snapshot(scenario, { asOf }));
  const id = candidate ?? frontRunner;
  const standing = standings.find((each) => each.id === id) ?? standings[0];
  if (standing === undefined) throw new Error(`nobody stands on ${asOf}`);
  return { scenario, standing, width };
}
