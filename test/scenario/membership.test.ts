import { describe, expect, test } from 'vitest';
import { membersOn } from '../../src/engine/index.js';
import { resolution, type Resolution } from '../../src/scenario/index.js';

interface Time {
  readonly joined?: string;
  readonly left?: string;
}

function resolved(fields: object): Resolution {
  const document = {
    title: 'Members',
    asOf: '2024-01-01',
    candidates: { doe: { name: 'Jane Doe', candidacy: [{ status: 'declared' }] } },
    ...fields,
  };
  return resolution({ name: 'it.json', text: JSON.stringify(document) }, () => ({ refused: 'nothing' }));
}

/** A scenario in whose body A1 is a member in `time`: by the body itself, and by what the scenario changes about it. */
const WAYS: readonly (readonly [string, (time: Time) => Resolution])[] = [
  ['the body', (time) => resolved({ body: { name: 'Two', members: { A1: time, A2: {} } } })],
  [
    'the scenario',
    (time) => resolved({ body: { name: 'Two', members: { A1: {}, A2: {} } }, members: { A1: time } }),
  ],
];

describe.each(WAYS)('a member by %s', (_way, having) => {
  test.each<[Time, string, string]>([
    [{ joined: '2020-05-10' }, '2020-05-10', '2100-01-01'],
    [{ joined: '2020-05' }, '2020-05-01', '2100-01-01'],
    [{ joined: '2020' }, '2020-01-01', '2100-01-01'],
    [{ left: '2020-05-10' }, '1900-01-01', '2020-05-09'],
    [{ left: '2020-02' }, '1900-01-01', '2020-02-28'],
    [{ left: '2020' }, '1900-01-01', '2020-12-30'],
    [{ joined: '2019', left: '2019-01-02' }, '2019-01-01', '2019-01-01'],
  ])('with %j is one from %s to %s', (time, first, last) => {
    const { scenario, faults } = having(time);
    expect(faults).toEqual([]);
    const isMember = (day: string) =>
      scenario !== null && membersOn(scenario.body, day).some(({ code }) => code === 'A1');
    const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
    const after = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    expect([first, last].map(isMember)).toEqual([true, true]);
    if (time.joined !== undefined) expect(isMember(before)).toBe(false);
    if (time.left !== undefined) expect(isMember(after)).toBe(false);
  });

  test.each<[Time, boolean]>([
    [{ joined: '2020-05-10', left: '2020-05-11' }, false],
    [{ joined: '2020-05-10', left: '2020-05-10' }, true],
    [{ joined: '2020-05-10', left: '2020-05-09' }, true],
    [{ joined: '2020-05', left: '2020-05' }, false],
    [{ joined: '2021', left: '2020' }, true],
  ])('with %j is refused, since it leaves before it is one: %s', (time, isRefused) => {
    const { faults } = having(time);
    expect(faults.map(({ code }) => code)).toEqual(isRefused ? ['reversed-membership'] : []);
  });
});
