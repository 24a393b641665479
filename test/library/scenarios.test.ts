import { describe, expect, it } from 'vitest';
import * as page from '../../src/browser.js';
import {
  bundledScenarios,
  forecast,
  loadScenario,
  scenarioFrom,
  ScenarioError,
  snapshot,
  standingOf,
  verdicts,
  withChanges,
  type Scenario,
  type ScenarioChanges,
} from '../../src/index.js';
import { jsonOf } from '../cli/harness.js';

const race = loadScenario('2024-rutte');
const CLUB = {
  title: 'A club',
  asOf: '2024-01-01',
  rule: 'consensus',
  body: { name: 'Club', members: { AAA: { name: 'Ann' }, BBB: { name: 'Bob' }, CCC: { name: 'Cleo' } } },
  candidates: { x: { name: 'Xenia', candidacy: [{ status: 'declared' }] } },
  stances: { x: { AAA: 'support', Bob: 'object' } },
};

const blockersOf = (scenario: Scenario, candidate: string) =>
  standingOf(verdicts(snapshot(scenario)), candidate).blockers;

describe('a scenario with changes', () => {
  it.each<[ScenarioChanges, readonly string[]]>([
    [{ set: 'HUN.rutte=accept' }, ['--set', 'HUN.rutte=accept']],
    [
      { set: ['Hungary.Mark Rutte=accept@2024-04-01', 'TUR.rutte=support'], grant: 'amends-for-2021' },
      [
        '--set',
        'Hungary.Mark Rutte=accept@2024-04-01',
        '--set',
        'TUR.rutte=support',
        '--grant',
        'amends-for-2021',
      ],
    ],
    [
      { withdraw: ['iohannis@2024-03-01'], without: 'HUN', rule: { type: 'consensus-minus', tolerated: 2 } },
      ['--withdraw', 'iohannis@2024-03-01', '--without', 'HUN', '--rule', 'consensus-minus=2'],
    ],
  ])('is what the flags make of it: %j', async (changed, flags) => {
    const before = structuredClone(race);
    const { asOf, digest } = (await jsonOf(['run', '--json', '--as-of', '2024-05-01', ...flags])) as Record<
      string,
      string
    >;
    const after = withChanges(race, changed);
    expect(page.digest(after, { asOf: asOf ?? '', hindsight: false })).toBe(digest);
    expect(race).toEqual(before);
  });

  it('can be changed again', () => {
    const once = withChanges(race, { set: 'HUN.rutte=accept' });
    const twice = withChanges(once, { set: ['ROU.rutte=accept', 'TUR.rutte=accept'] });
    expect([blockersOf(once, 'rutte'), blockersOf(twice, 'rutte')]).toEqual([['ROU', 'TUR'], []]);
    expect(withChanges(race, {})).toBe(race);
  });

  it.each<[object, string | RegExp]>([
    [{ Set: 'HUN.rutte=accept' }, 'withChanges has no option "Set"; did you mean set?'],
    [{ set: ['HUN.rutte=accept', 7] }, 'set takes texts, got 7'],
    [{ set: 'HUN=accept' }, 'set takes MEMBER.CANDIDATE=STANCE, not "HUN=accept"; such as HUN.rutte=accept'],
    [{ set: 'HUN.rutte=acept' }, /^there is no stance "acept"; there are support/],
    [{ set: 'HUN.rutte=veto' }, /^there is no stance "veto"; .*: set HUN\.rutte=/],
    [{ set: 'Hungaria.rutte=accept' }, /^set: "Hungaria" is not a member of NATO/],
    [{ set: 'HUN.ruttte=accept' }, /^set: .*ruttte.*did you mean rutte\?/],
    [{ set: 'HUN.rutte=accept@2024-2-1' }, 'date must be a calendar day YYYY-MM-DD, got 2024-2-1'],
    [{ grant: 'paris' }, /^there is no concession "paris"; there are/],
    [{ set: ['HUN.rutte=accept', 'HUN.rutte=object'] }, 'contradict each other; give one of them'],
    [{ rule: 'most' }, /most/],
  ])('refuses %j', (changed, message) => {
    expect(() => withChanges(race, changed)).toThrow(message);
  });

  it('refuses a copy, which no longer says how it was written', () => {
    expect(() => withChanges({ ...race }, {})).toThrow('a scenario that was read, not a copy');
  });
});

describe('a scenario from an object', () => {
  it('is that of a file with the same words', () => {
    expect(blockersOf(scenarioFrom(CLUB), 'x')).toEqual(['BBB']);
    expect(page.scenarioFrom(CLUB)).toEqual(scenarioFrom(CLUB));
    expect(blockersOf(withChanges(scenarioFrom(CLUB), { set: 'Bob.x=accept' }), 'x')).toEqual([]);
  });

  it('extends what ships, and on a page what is found for it', () => {
    const what = { extends: '2024-rutte', title: 'Hungary gives way', stances: { rutte: { HUN: 'accept' } } };
    expect(blockersOf(scenarioFrom(what), 'rutte')).toEqual(['ROU', 'TUR']);
    expect(() => page.scenarioFrom(what)).toThrow('nothing finds "2024-rutte"; give a function that does');
    const found = { name: 'club', text: JSON.stringify(CLUB) };
    expect(page.scenarioFrom({ extends: 'club', title: 'Theirs' }, () => found).title).toBe('Theirs');
  });

  it('is checked like a file: every fault with the pointer to it', () => {
    const wrong = { ...CLUB, stances: { x: { AAA: 'acept', DDD: 'object' } } };
    const faults = (() => {
      try {
        return scenarioFrom(wrong) as never;
      } catch (error) {
        return error instanceof ScenarioError ? error.faults : [];
      }
    })();
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/stances/x/AAA', '/stances/x/DDD']);
  });

  it.each([
    ['a text', '{}', 'scenarioFrom takes an object, got "{}"'],
    ['nothing', null, 'scenarioFrom takes an object, got null'],
    ['a list', [], 'scenarioFrom takes an object, got a list'],
  ])('refuses %s', (_what, document, message) => {
    expect(() => scenarioFrom(document as never)).toThrow(message);
  });

  it('refuses options that there are not', () => {
    expect(() => scenarioFrom(CLUB, { folder: '.' } as never)).toThrow('scenarioFrom has no option "folder"');
  });
});

describe('what ships', () => {
  it('is listed by the names under which it is loaded', () => {
    const names = bundledScenarios();
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(expect.arrayContaining(['2024-rutte', 'what-if/hungary-redline']));
    expect(loadScenario('what-if/hungary-redline').title).not.toBe(race.title);
  });
});

describe('every answer', () => {
  const at = snapshot(race, { asOf: '2024-06-19' });
  const side = { race: page.raceOf(at), parameters: page.parametersWith() };
  const ensemble = page.simulate(side, { seed: '1', from: 0, to: 20 });
  const few = { candidate: 'rutte', by: '2024-07-11', seed: '1', trials: 10 };
  it.each<[string, unknown]>([
    ['loadScenario', race],
    ['withChanges', withChanges(race, { set: 'ROU.rutte=accept' })],
    ['snapshot', at],
    ['verdicts', verdicts(at)],
    ['replay', page.replay(race)],
    ['changes', page.changes(snapshot(race), at)],
    ['applied', page.applied(at, [])],
    ['compare', page.compare(snapshot(race), at)],
    ['check', page.check(race)],
    ['forecast', forecast(race, { trials: 20 })],
    ['raceOf, parametersWith', side],
    ['simulate', ensemble],
    ['merged', page.merged(ensemble, page.simulate(side, { seed: '1', from: 20, to: 40 }))],
    ['forecastOf', page.forecastOf(ensemble, at.asOf, ['2024-07-11'])],
    ['futureOf', page.futureOf(side, '1', 7)],
    ['comparePaired', page.comparePaired(side, side, { seed: '1', from: 0, to: 5 })],
    ['whoMatters', page.whoMatters(at, few)],
    ['power', page.power(page.membersOn(race.body, at.asOf), 'two-thirds')],
    ['unlock, robustness, unlockBothWays', page.unlockBothWays(at, { listed: race })],
    ['publishedSchema', page.publishedSchema()],
    ['BODIES', page.BODIES],
  ])('is plain data, which can be sent anywhere: %s', (_what, answer) => {
    expect(structuredClone(answer)).toEqual(answer);
  });
});
