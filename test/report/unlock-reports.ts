/** Reports of `unlock` that are put together by hand. */
import type { Lever, Unlock, Way } from '../../src/engine/index.js';
import type { UnlockReport } from '../../src/report/index.js';
import { RACE_OF_TWO, rendered, scenarioOf } from './scenarios.js';

const SCENARIO = scenarioOf({
  ...RACE_OF_TWO,
  levers: { talk: { what: 'a talk', cost: 2, turns: { doe: ['HUN'] } } },
  sources: { s: { publisher: 'Paper', date: '2024-02-01', url: 'https://example.org' } },
});

export const turn = (member: string, stance: string): Lever =>
  ({
    ...{ type: 'stance', key: member, cost: 3 },
    changes: [
      {
        ...{ type: 'stance', member, candidate: 'doe' },
        from: {
          stance: 'object',
          liftedBy: null,
          since: null,
          restated: null,
          evidence: 'stated',
          source: 's',
        },
        to: { stance, liftedBy: null, since: null, restated: null, evidence: 'assumed', source: null },
      },
    ],
  }) as unknown as Lever;
export const lever = (type: string, key: string) => ({ type, key, cost: 1, changes: [] }) as unknown as Lever;
export const all = (...levers: readonly Lever[]) => ({ choose: levers.length, levers });
export const way = (
  cost: number,
  choices: Way['choices'],
  { reasons = [], leads = { verdict: 'adopted', undeclared: [] } }: Partial<Way> = {},
): Way => ({ cost, choices, reasons, leads });

export const HUN = turn('HUN', 'accept');
const STANDING = {
  ...{ id: 'doe', name: 'Jane Doe', verdict: 'blocked', blockers: ['HUN'], unnamed: 0, undeclared: [] },
  profile: [],
};
export const UNLOCK = {
  ...{ candidate: 'doe', goal: 'unblocked', standing: STANDING, reached: false, levers: [HUN] },
  ...{ ways: [way(3, [all(HUN)])], complete: true, obstacle: null },
} as unknown as Unlock;
export const FIRM = {
  ...{ candidate: 'doe', standing: STANDING, steps: null, complete: true },
  ...{ slips: [], single: [], pairs: [] },
};

export function report(unlock: object = {}, more: object = {}): UnlockReport {
  const fields = {
    scenario: SCENARIO,
    asOf: '2024-03-10',
    rule: SCENARIO.rule,
    stop: null,
    robustness: FIRM,
  };
  const none = { chances: null, influence: null };
  return { ...fields, ...none, unlock: { ...UNLOCK, ...unlock }, ...more } as unknown as UnlockReport;
}

/** The answer without mark-up of its own: one line for each block, item and row. */
export function lines(told: UnlockReport): readonly string[] {
  const text = rendered('unlock', 'markdown', [told]).replaceAll('\u00a0', ' ');
  return text.split('\n').filter((line) => line !== '');
}
