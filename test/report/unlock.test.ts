import { describe, expect, it } from 'vitest';
import type { UnlockReport } from '../../src/report/index.js';
import { all, HUN, lever, lines, report, turn, UNLOCK, way } from './unlock-reports.js';

const lead = (told: UnlockReport) => lines(told)[0]?.replaceAll('**', '');
const BLOCKED =
  `${report().scenario.title}: Jane Doe is blocked by Hungary as of 10 March 2024. ` +
  'NATO decides by consensus: there is no vote, and one member that withholds consent can block it.';

describe('the first line', () => {
  const two = [way(1, [all(HUN)]), way(2, [all(HUN)])];
  it.each([
    [{}, ' The only way to lift the block: Hungary accepts.'],
    [{ ways: two }, ' The cheapest way to lift the block: Hungary accepts.'],
    [{ ways: two, complete: false }, ' One way to lift the block: Hungary accepts.'],
    [{ goal: 'adopted' }, ' The only way to settle consent: Hungary accepts.'],
    [{ ways: [] }, ' Nothing that is known would change the verdict.'],
    [{ ways: [], reached: true }, ' Nothing that one could do would stop Jane Doe.'],
  ])('%j', (unlock, words) => {
    expect(lead(report(unlock))).toBe(BLOCKED + words);
  });

  it('is of what would stop it, where nothing is left to reach', () => {
    const stop = {
      ...UNLOCK,
      goal: 'blocked',
      complete: false,
      ways: [way(1, [all(turn('TUR', 'object'))])],
    };
    const told = report({ ways: [], reached: true }, { stop });
    expect(lead(told)).toBe(`${BLOCKED} One way to stop Jane Doe: Türkiye objects.`);
    expect(lines(told)).toContain('## What would stop Jane Doe');
    expect(lines(told)).not.toContain('## What would unblock Jane Doe');
  });
});

describe('somebody who is out of the race', () => {
  it('is told of in one paragraph', () => {
    const standing = { ...UNLOCK.standing, verdict: 'withdrawn' };
    const told = lines(report({ standing, ways: [] }));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      / is out of the race as of 10 March 2024\. .* Nothing that is known would change the verdict\./,
    );
  });
});

describe('what can be asked further', () => {
  const open = { ...UNLOCK.standing, verdict: 'open' };
  const last = (unlock: object, more: object = {}) => lines(report(unlock, more)).at(-1);
  const SETTLES = 'unlock --adopted tells what would settle consent.';
  const BY =
    'unlock --by DATE tells how much likelier each change makes an appointment by then, and who matters.';

  it('is what would settle an open race, and what changes are worth by a day', () => {
    expect(last({})).toBe(BY);
    expect(last({ standing: open })).toBe(`${SETTLES} ${BY}`);
    expect(last({ standing: open, goal: 'adopted' })).toBe(BY);
  });

  it('is nothing where all of that was asked', () => {
    const chances = {
      ...{ by: '2024-07-01', seed: '1', trials: 2, wanted: 2, outbackedBy: [], rows: [] },
      before: { probability: 0, interval: [0, 1] },
    };
    expect(last({}, { chances })).not.toContain('unlock --');
    expect(last({ standing: open }, { chances })).toBe(SETTLES);
  });
});

describe('what comes of a way', () => {
  const leads = (verdict: 'open' | 'adopted', undeclared: readonly string[] = []) =>
    way(1, [all(HUN)], { leads: { verdict, undeclared } });
  const told = (...ways: readonly ReturnType<typeof leads>[]) => lines(report({ ways })).join('\n');

  it.each([
    [leads('adopted'), 'Jane Doe has the consent that the rule requires.'],
    [leads('open'), 'Jane Doe is neither blocked nor agreed.'],
    [leads('open', ['TUR']), 'Jane Doe is neither blocked nor agreed: Türkiye is still undeclared.'],
    [
      leads('open', ['TUR', 'CZE']),
      'Jane Doe is neither blocked nor agreed: Czechia and Türkiye are still undeclared.',
    ],
    [
      leads('open', ['TUR', 'CZE', 'ESP', 'ALB', 'BEL', 'USA']),
      'Jane Doe is neither blocked nor agreed: 6 members are still undeclared.',
    ],
  ])('%j: %s', (one, words) => {
    expect(told(one)).toContain(`With it, ${words}`);
    expect(told(one, one)).toContain(`With any of these, ${words}`);
    expect(told(one, one)).not.toContain('With it');
  });

  it('is said of each where they differ, and not where the goal says it', () => {
    expect(told(leads('adopted'), leads('open')).match(/With it, /g)).toHaveLength(2);
    expect(lines(report({ goal: 'adopted' })).join('\n')).not.toContain('With it');
  });
});

describe('what members ask for', () => {
  const position = (code: string, name: string, record: object) => ({ member: { code, name }, record });
  const profile = [
    position('TUR', 'Türkiye', { asks: 'a base', liftedBy: null }),
    position('HUN', 'Hungary', { asks: 'amends', liftedBy: null }),
    position('ESP', 'Spain', { asks: 'a post', liftedBy: { concession: 'base' } }),
    position('ALB', 'Albania', { asks: null, liftedBy: null }),
    position('CZE', 'Czechia', { asks: 'a talk', liftedBy: null }),
  ];
  const told = (blockers: readonly string[], more: object = {}) =>
    lines(report({ standing: { ...UNLOCK.standing, profile, blockers }, ...more })).join('\n');

  it('is no lever where nothing on record says that it would be enough', () => {
    expect(told(['TUR', 'HUN', 'ESP', 'ALB'])).toContain(
      '\nHungary and Türkiye ask for something, but nothing on record says that it would be enough. Hungary: amends; Türkiye: a base.\n',
    );
    expect(told(['HUN'])).toContain(
      '\nHungary asks for something, but nothing on record says that it would be enough. Hungary: amends.\n',
    );
  });

  it('is left out where a condition is on record, and where it is about stopping somebody', () => {
    expect(told(['ESP', 'ALB'])).not.toContain('for something');
    expect(told(['HUN'], { goal: 'blocked' })).not.toContain('for something');
  });
});

describe('what would be done', () => {
  it.each([
    [[all(lever('withdrawal', 'roe'))], 'Rick Roe withdraws'],
    [[all(lever('concession', 'base'))], 'a base on its soil (concession base)'],
    [[all(lever('date', '2024-05-01'))], 'the days until 1 May 2024 pass'],
    [[all(lever('total', 'doe'))], 'those who object to Jane Doe and were not named give in'],
    [[all(lever('listed', 'talk'))], 'a talk (lever talk)'],
    [[all(lever('listed', 'other'))], 'other (lever other)'],
    [[all(turn('HUN', 'support'))], 'Hungary supports'],
    [[all(turn('HUN', 'undeclared'))], 'Hungary falls silent'],
    [[all(turn('HUN', 'reserved'))], 'Hungary has reservations'],
    [[all(turn('HUN', 'object'))], 'Hungary objects'],
    [[all(turn('HUN', 'redline'))], 'Hungary draws a red line'],
    [[all(turn('TUR', 'support'), turn('CZE', 'support'))], 'Czechia and Türkiye support'],
    [[all(turn('TUR', 'undeclared'), turn('CZE', 'undeclared'))], 'Czechia and Türkiye fall silent'],
    [[all(turn('TUR', 'reserved'), turn('CZE', 'reserved'))], 'Czechia and Türkiye have reservations'],
    [[all(turn('TUR', 'object'), turn('CZE', 'object'))], 'Czechia and Türkiye object'],
    [[all(turn('TUR', 'redline'), turn('CZE', 'redline'))], 'Czechia and Türkiye draw a red line'],
    [[all(HUN), all(lever('withdrawal', 'roe'))], 'Hungary accepts; Rick Roe withdraws'],
    [[{ choose: 1, levers: [HUN, turn('TUR', 'accept')] }], 'any 1 of 2 members accepts'],
    [
      [{ choose: 2, levers: ['HUN', 'TUR', 'ESP'].map((code) => turn(code, 'accept')) }],
      'any 2 of 3 members accept',
    ],
  ])('%j is said as %s', (choices, words) => {
    expect(lead(report({ ways: [way(1, choices)] }))).toBe(
      `${BLOCKED} The only way to lift the block: ${words}.`,
    );
  });

  it('is numbered, with its cost, who may be chosen and why it works', () => {
    const choose = { choose: 2, levers: ['HUN', 'TUR', 'ESP'].map((code) => turn(code, 'accept')) };
    const reasons = [
      { member: 'USA', because: [{ withdrawn: 'roe' }, { withdrawn: 'roe' }, { after: '2024-05-01' }] },
      { member: 'HUN', because: [] },
    ];
    const ways = [way(2.5, [all(HUN)]), way(6, [choose], { reasons })];
    const told = lines(report({ ways }));
    const at = told.indexOf('## What would unblock Jane Doe');
    expect(
      told.slice(at + 1, at + 7).map((line) => line.replace(/^[-\s]+|\*\*|\\/g, '').replaceAll('**', '')),
    ).toEqual([
      '1. Hungary accepts (cost 2.5)',
      '2. any 2 of 3 members accept (cost 6, 2 changes)',
      'Any 2 of Hungary, Spain, Türkiye.',
      'The stance of the United States names the withdrawal of Rick Roe and the passing of 2024-05-01.',
      'With any of these, Jane Doe has the consent that the rule requires.',
      'There is no other: it is the only lever.',
    ]);
  });

  it('says what was left out', () => {
    const ways = Array.from({ length: 22 }, (_, at) => way(at + 1, [all(HUN)]));
    expect(lines(report({ ways, levers: [HUN, HUN] })).join('\n')).toContain(
      '\nThese are the cheapest 20 of 22 sets. There is no other: all sets of 2 levers are accounted for, and no part of a listed set is enough.\n',
    );
    expect(lines(report({ complete: false })).join('\n')).toContain(
      '\nNo part of a listed set is enough. Others may be missing: a bound left them out, or the search ended after 16 384 tries.\n',
    );
  });

  it.each([
    [{ verdict: 'withdrawn' }, {}, 'Jane Doe is out of the race.'],
    [{ verdict: 'not-applicable' }, {}, 'Jane Doe cannot be judged under this rule.'],
    [{ verdict: 'blocked' }, {}, 'With all of 1 lever used, Jane Doe is still blocked.'],
    [
      { verdict: 'blocked', blockers: ['TUR'] },
      {},
      'With all of 1 lever used, Jane Doe is still blocked by Türkiye.',
    ],
    [
      { verdict: 'blocked', unnamed: 1 },
      { levers: [] },
      'There is nothing to be done, Jane Doe is still blocked by one member or more that were not named.',
    ],
    [{ verdict: 'open' }, {}, 'With all of 1 lever used, consent to Jane Doe is still not settled.'],
    [
      { verdict: 'blocked', blockers: ['HUN'], deadlocks: [['HUN', 'TUR']] },
      {},
      'With all of 1 lever used, Jane Doe is still blocked by Hungary. Hungary and Türkiye wait for one another.',
    ],
    [{ verdict: 'open' }, { complete: false }, 'Nothing within the bounds is enough.'],
    [{ verdict: 'blocked' }, { complete: false }, 'With all of 1 lever used, Jane Doe is still blocked.'],
    [{ verdict: 'blocked' }, { ways: [way(1, [all(HUN)])] }, 'Nothing within the bounds is enough.'],
  ])('where %j stands against it %j, says: %s', (obstacle, unlock, words) => {
    const found = { blockers: [], unnamed: 0, deadlocks: [], ...obstacle };
    const told = lines(report({ ways: [], ...unlock, obstacle: found }));
    expect(told[told.indexOf('## What would unblock Jane Doe') + 1]).toBe(words);
  });
});
