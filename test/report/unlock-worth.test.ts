import { describe, expect, it } from 'vitest';
import type { LoadBearing } from '../../src/engine/index.js';
import { rendered } from './scenarios.js';
import { FIRM, HUN, lever, lines, report, turn } from './unlock-reports.js';

describe('how firmly the verdict stands', () => {
  const step = 'A slip is one member that stands one place higher or lower on the ladder of stances.';
  const after = (robustness: object) => {
    const told = lines(report({}, { robustness: { ...FIRM, ...robustness } }));
    return told.slice(told.indexOf('## How firmly the verdict stands') + 1, -1);
  };
  const slip = (...members: readonly string[]) => ({
    cost: 1,
    choices: [{ choose: 1, levers: members.map((member) => turn(member, 'reserved')) }],
  });

  it.each([
    [{ steps: null }, 'No number of slips turns this verdict (blocked).'],
    [{ steps: 1 }, 'The verdict (blocked) survives no slip; one turns it:'],
    [{ steps: 3 }, 'The verdict (blocked) survives any 2 slips; 3 turn it:'],
    [
      { steps: 3, complete: false },
      'The verdict (blocked) survives any 2 slips; 3 turn it: The search reached its bound, so there may be fewer.',
    ],
  ])('%j', (robustness, words) => {
    expect(after(robustness)[0]).toBe(`${step} ${words}`);
  });

  it('lists the slips that turn it, eight at most', () => {
    const slips = [slip('HUN'), slip('HUN', 'TUR'), ...Array.from({ length: 8 }, () => slip('ESP'))];
    const told = after({ steps: 1, slips });
    expect(told.slice(1, 3)).toEqual([
      '- Hungary: object → reserved',
      '- any 1 of 2 members: object → reserved',
    ]);
    expect(told[9]).toBe('- and 2 more sets');
    expect(after({ steps: 1, slips: slips.slice(0, 9) })[9]).toBe('- and 1 more set');
  });

  const record = (member: string, source: string | null, by: readonly string[]): LoadBearing =>
    ({
      record: {
        ...{ type: 'stance', member, candidate: 'doe', to: null },
        from: {
          stance: 'object',
          liftedBy: null,
          since: null,
          restated: '2024-03-01',
          evidence: 'stated',
          source,
        },
      },
      by,
    }) as unknown as LoadBearing;
  const total = {
    record: {
      ...{ type: 'total', candidate: 'doe', to: null },
      from: [{ supporters: [20, 22], date: '2024-03-04', source: null }],
    },
    by: ['error'],
  };

  it('has the records on which it rests, those of which the same is to be said in one row', () => {
    const single = [
      record('TUR', 's', ['loss', 'error']),
      record('CZE', 's', ['loss', 'error']),
      ...['HUN', 'SVK', 'SVN', 'ESP'].map((code) => record(code, null, ['loss'])),
      total,
    ];
    expect(after({ steps: 1, single }).slice(1)).toEqual([
      '## Records on which the verdict rests',
      '| record | says | evidence | days old | source | turned by |',
      '| --- | --- | --- | ---: | --- | --- |',
      '| Czechia and Türkiye | object | stated | 9 | [Paper, 2024-02-01](https://example.org) | its loss, a slip |',
      '| Hungary and 3 others | object | stated | 9 |  | its loss |',
      '| reported total for Jane Doe | 20 to 22 on 2024-03-04 |  | 6 |  | a slip |',
    ]);
  });

  it('has the pairs that turn it together, and says where there is neither', () => {
    const pair = [record('TUR', 's', ['loss']), total];
    expect(after({ steps: 2, pairs: Array.from({ length: 9 }, () => pair) }).slice(1)).toEqual([
      '## Records on which the verdict rests',
      'No single record turns it.',
      'Together, though neither alone:',
      ...Array.from({ length: 8 }, () => '- Türkiye and reported total for Jane Doe'),
      '- and 1 more pair',
    ]);
    expect(after({}).at(-1)).toBe(
      'The verdict rests on no single record and on no pair: no loss or error of one or two would turn it.',
    );
  });
});

describe('what levers are worth by chance', () => {
  const row = {
    levers: [HUN, lever('withdrawal', 'roe')],
    cost: 4,
    chance: { probability: 0.5, interval: [0.4, 0.6] },
  };
  const gain = { difference: 0.25, interval: [-0.011, 0.3] };
  const chances = (count: number, gainPerCost: number | null = 0.0625) => ({
    ...{ by: '2024-07-01', seed: '1', trials: 2000, wanted: 2000, outbackedBy: [] },
    before: { probability: 0.25, interval: [0.2, 0.3] },
    rows: Array.from({ length: count }, () => ({ way: 0, ...row, gain, gainPerCost })),
  });

  it('stands in a table of twenty rows at most', () => {
    const told = lines(report({}, { chances: chances(22) }));
    const at = told.indexOf('## What each change gains by 1 July 2024');
    const cells = '| Hungary accepts; Rick Roe withdraws | 4 | 50.0 % | +25.0 \\[−1.1, +30.0\\] | +6.3 |';
    expect(
      told.slice(at + 1, at + 25).map((line) => line.replaceAll('\\[', '[').replaceAll('\\]', ']')),
    ).toEqual([
      'As things stand Jane Doe is appointed by then in 25.0 % [20.0, 30.0] of 2 000 trials. The same draws with something done on the reading date:',
      '| what is done | cost | chance | gain, points | a unit |',
      '| --- | ---: | ---: | ---: | ---: |',
      ...Array.from({ length: 20 }, () => cells.replaceAll('\\[', '[').replaceAll('\\]', ']')),
      "Intervals are at 95 %, of the simulation alone; the model's own doubt is larger (forecast --over-parameters). 2 that gain less a unit are left out here.",
    ]);
    expect(lines(report({}, { chances: chances(20) })).join('\n')).not.toContain('left out here');
    expect(lines(report({}, { chances: chances(1, null) })).join('\n')).toMatch(/\| {2}\|$/m);
  });

  const none = { difference: 0, interval: [-0.0004, 0.0004] };

  it('is a dash for what changes nothing, and no number below 0 that rounds to it', () => {
    const { rows, ...rest } = chances(2);
    const small = { ...rows[0], gain: { difference: 0.0004, interval: [-0.0004, 0.001] } };
    const told = lines(report({}, { chances: { ...rest, rows: [small, { ...rows[1], gain: none }] } }));
    expect(told).toContain('| Hungary accepts; Rick Roe withdraws | 4 | 50.0 % | – | – |');
    expect(told.join('\n')).toContain('| +0.0 \\[+0.0, +0.1\\] |');
  });

  it('is one line where nothing helps, with who stands in the way by more backing', () => {
    const { rows, ...rest } = chances(2);
    const idle = { ...rest, rows: rows.map((each) => ({ ...each, gain: none })), outbackedBy: ['roe'] };
    const told = lines(report({}, { chances: idle }));
    const at = told.indexOf('## What each change gains by 1 July 2024');
    expect(told.slice(at + 1, at + 4)).toEqual([
      'As things stand Jane Doe is appointed by then in 25.0 % \\[20.0, 30.0\\] of 2 000 trials. No change by itself, and no set listed above, makes that likelier.',
      'While Rick Roe stands with more backing, Jane Doe can be chosen only if the known consents are enough.',
      '## How firmly the verdict stands',
    ]);
    expect(
      lines(report({}, { chances: { ...chances(1), outbackedBy: ['roe', 'doe'] } })).join('\n'),
    ).toContain('While Rick Roe and Jane Doe stand with more backing, ');
  });

  it('is partial as JSON where trials are missing, and counts sets from one', () => {
    const partial = { ...chances(1), wanted: 3000 };
    const { chances: told } = JSON.parse(rendered('unlock', 'json', [report({}, { chances: partial })])) as {
      readonly chances: object;
    };
    const levers = [
      { type: 'stance', key: 'HUN' },
      { type: 'withdrawal', key: 'roe' },
    ];
    expect(told).toEqual({
      ...{ by: '2024-07-01', seed: '1', trials: 2000, wanted: 3000, partial: true, before: partial.before },
      outbackedBy: [],
      rows: [{ set: 1, levers, cost: 4, chance: row.chance, gain, gainPerCost: 0.0625 }],
      inSample: null,
    });
  });
});
