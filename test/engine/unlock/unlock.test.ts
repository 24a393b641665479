import { describe, expect, test } from 'vitest';
import { check, snapshot, unlock, usedIn, type UnlockOptions } from '../../../src/engine/index.js';
import { on, written } from '../written.js';
import { CHAIN, CONSENT, DAY, found, SOURCES, STATED } from './chain.js';
import { spelledOut } from './subsets.js';

const sets = (fields: object, options: UnlockOptions = {}) => spelledOut(found(fields, options).ways);

describe('unlock', () => {
  test('lets one consent lift another, and says why', () => {
    const { ways } = found(CHAIN);
    expect(ways.map(({ cost }) => cost)).toEqual([3, 4]);
    expect(spelledOut(ways)).toEqual(['concession post ', 'stance AAA accept']);
    expect(ways[0]?.reasons).toEqual([
      { member: 'AAA', because: [{ concession: 'post' }] },
      { member: 'BBB', because: [{ consents: ['AAA'] }] },
    ]);
    expect(ways[1]?.reasons).toEqual([
      { member: 'AAA', because: [] },
      { member: 'BBB', because: [{ consents: ['AAA'] }] },
    ]);
  });
  test('says how the candidate stands with a way: open as long as somebody is undeclared, else agreed', () => {
    expect(found(CHAIN).ways.map(({ leads }) => leads)).toEqual(
      Array.from({ length: 2 }, () => ({ verdict: 'adopted', undeclared: [] })),
    );
    const { AAA, BBB } = CHAIN.stances.x;
    const [open] = found({ ...CHAIN, stances: { x: { AAA, BBB } } }).ways;
    expect(open?.leads.verdict).toBe('open');
    expect(open?.leads.undeclared).toEqual(['CCC', 'DDD', 'EEE']);
  });
  test('is as far as consent for certain where that is asked', () => {
    const { ways } = found({ stances: { x: { ...CONSENT, AAA: 'undeclared' } } }, { goal: 'adopted' });
    expect(ways.map(({ leads }) => leads)).toEqual([{ verdict: 'adopted', undeclared: [] }]);
    expect(found({ stances: { x: { ...CONSENT, AAA: 'support' } } }, { goal: 'adopted' }).reached).toBe(true);
    expect(found({ stances: { x: CONSENT } }).reached).toBe(true);
  });
  test('names of a condition what has come about with the way, and neither what had before nor what has not', () => {
    const candidates = Object.fromEntries(
      Object.entries({ x: 'declared', y: 'declared', z: 'declared' }).map(([id, status]) => [
        id,
        { name: id, candidacy: [{ status }] },
      ]),
    );
    const concessions = { post: { to: ['AAA'], what: 'a post', granted: '2024-02-10' } };
    const parts = [{ concession: 'post' }, { any: [{ withdrawn: 'y' }, { withdrawn: 'z' }] }];
    const AAA = { from: '2024-02-01', stance: 'redline', liftedBy: { all: parts }, ...STATED };
    const fields = { candidates, concessions, sources: SOURCES, stances: { x: { ...CONSENT, AAA } } };
    const { ways, levers } = found(fields);
    expect(ways.map(({ cost, reasons }) => [cost, reasons])).toEqual([
      [2, [{ member: 'AAA', because: [{ withdrawn: 'y' }] }]],
      [2, [{ member: 'AAA', because: [{ withdrawn: 'z' }] }]],
      [8, [{ member: 'AAA', because: [] }]],
    ]);
    expect(levers[0]?.changes).toMatchObject([
      {
        ...{ type: 'candidacy', candidate: 'y', from: { name: 'y', status: 'declared' } },
        to: { name: 'y', status: 'withdrawn', since: null },
      },
    ]);
  });
  test('keeps within bounds, and says that it left something out', () => {
    expect(found(CHAIN, { maxCost: 3 })).toMatchObject({ complete: false });
    expect(sets(CHAIN, { maxCost: 3 })).toEqual(['concession post ']);
    expect(sets(CHAIN, { moves: false })).toEqual(['concession post ']);
    expect(found(CHAIN, { maxSize: 0 })).toMatchObject({ ways: [], complete: false, obstacle: null });
    expect(found(CHAIN, { maxSize: 1 })).toMatchObject({ complete: true });
  });
  test('takes other costs, by key and by stance', () => {
    const costOf = (costs: Readonly<Record<string, number>>) =>
      found(CHAIN, { costs }).ways.map(({ cost }) => cost);
    expect(costOf({ post: 9 })).toEqual([4, 9]);
    expect(costOf({ object: 1 })).toEqual([1, 3]);
    expect(costOf({ object: 1, AAA: 2 })).toEqual([2, 3]);
  });
  test('halves the cost of what is inferred, as costs.ts assumes', () => {
    const stances = {
      x: { ...CONSENT, AAA: { from: '2024-02-01', stance: 'object', evidence: 'inferred', source: 's' } },
    };
    expect(found({ stances, sources: SOURCES }).ways[0]?.cost).toBe(2);
  });
  test('tells who waits for one another when nothing else is left', () => {
    const waits = (member: string) => ({
      from: '2024-02-01',
      stance: 'object',
      liftedBy: { consents: [member] },
    });
    const stances = { x: { ...CONSENT, AAA: waits('BBB'), BBB: waits('AAA') } };
    const { obstacle, complete } = found({ stances }, { moves: false });
    expect(obstacle).toMatchObject({
      verdict: 'blocked',
      blockers: ['AAA', 'BBB'],
      deadlocks: [['AAA', 'BBB']],
    });
    expect(complete).toBe(false);
    expect(sets({ stances })).toEqual(['stance AAA accept', 'stance BBB accept']);
  });
  test('has members give in that a total counts and nobody has named', () => {
    const counts = [{ date: '2024-02-20', candidate: 'x', supporters: [0, 4], against: [1, 2] }];
    const { ways } = found({ counts, stances: { x: {} } });
    expect(spelledOut(ways)).toContain('total x ');
    // Two objections at the price of an objection each.
    expect(ways.find(({ choices }) => choices[0]?.levers[0]?.type === 'total')?.cost).toBe(8);
  });
  test('takes a concession that a stance names for one that can be given, though nothing else is known of it', () => {
    const concessions = { post: { to: ['AAA'], what: 'a post', cost: 3, granted: '2024-06-01' } };
    const read = snapshot(written({ ...CHAIN, concessions }), on(DAY));
    const [lever] = unlock(read, { candidate: 'x' }).levers.filter(({ type }) => type === 'concession');
    // Without the scenario it costs what a concession costs of which nothing is said.
    expect(lever).toMatchObject({
      key: 'post',
      cost: 1,
      changes: [{ from: null, to: { to: [], what: 'post', granted: { since: null } } }],
    });
    expect(
      unlock(read, { candidate: 'x', listed: written({ ...CHAIN, concessions }) }).levers[0],
    ).toMatchObject({
      key: 'post',
      cost: 3,
    });
  });
  test('leaves out what has come about: given, gone, agreed', () => {
    const lifted = { any: [{ concession: 'post' }, { withdrawn: 'z' }] };
    const fields = {
      candidates: {
        x: { name: 'X', candidacy: [{ status: 'declared' }] },
        y: { name: 'Y', candidacy: [{ status: 'withdrawn' }] },
        z: { name: 'Z', candidacy: [{ status: 'declared' }] },
      },
      concessions: { post: { to: ['AAA'], what: 'a post', granted: '2024-01-15' } },
      levers: {
        deal: { what: 'a deal', grants: ['post'], withdraws: ['y', 'z'], turns: { x: ['AAA', 'BBB'] } },
      },
      // What has been lifted already is not waited for.
      stances: {
        x: { ...CONSENT, AAA: 'object', CCC: { from: '2024-01-01', stance: 'object', liftedBy: lifted } },
      },
    };
    const [deal] = found(fields).levers.filter(({ type }) => type === 'listed');
    expect(deal?.changes.map((change) => change.type)).toEqual(['candidacy', 'stance']);
    expect(sets(fields)).toEqual(['listed deal ', 'stance AAA accept']);
    expect(found(fields).levers.map(({ type }) => type)).toEqual(['stance', 'listed']);
    // Of what nobody knows of yet, a concession can be given, but no one can give up.
    const later = { from: '2024-06-01', status: 'declared' };
    const unknown = {
      ...fields,
      candidates: { ...fields.candidates, z: { name: 'Z', candidacy: [later] } },
      concessions: { post: { to: ['AAA'], what: 'a post', granted: '2024-06-01' } },
    };
    const [other] = found(unknown).levers.filter(({ type }) => type === 'listed');
    expect(other?.changes.map((change) => [change.type, change.from])).toEqual([
      ['concession', null],
      ['stance', expect.anything()],
    ]);
  });
  test('waits for a day only as long as it must', () => {
    const stances = {
      x: {
        ...CONSENT,
        AAA: { from: '2024-02-01', stance: 'object', liftedBy: { after: '2024-03-10' }, ...STATED },
        BBB: { from: '2024-02-01', stance: 'support' },
      },
    };
    const { ways } = found({ stances, sources: SOURCES });
    // Eleven days are within the first four weeks; an objection costs four.
    expect(ways.map(({ cost, choices: [choice] }) => [cost, choice?.levers[0]?.key])).toEqual([
      [1, '2024-03-11'],
      [4, 'AAA'],
    ]);
  });
  test('has nothing to do where the goal is reached, and names what would stop that', () => {
    expect(found({ stances: { x: CONSENT } })).toMatchObject({
      reached: true,
      ways: [],
      complete: true,
      obstacle: null,
    });
    const { ways } = found({ stances: { x: CONSENT } }, { goal: 'blocked' });
    // The silent one costs least.
    expect(ways[0]).toMatchObject({ cost: 1, reasons: [{ member: 'AAA', because: [] }] });
  });
  test.each([
    [{ candidate: 'nobody' }, 'nobody has not been named; named so far: x'],
    [{ maxCost: -1 }, 'maxCost must be a number of at least 0, got -1'],
    [{ costs: { AAA: Number.NaN } }, 'AAA must be a number of at least 0, got NaN'],
    [{ goal: 'freed' }, 'the goal must be one of unblocked, adopted, blocked'],
    [{ maxcost: 1 }, 'unlock has no option'],
  ])('refuses %j', (options, message) => {
    expect(() => found(CHAIN, options as UnlockOptions)).toThrow(message);
  });
  test('names everybody whom there is to ask about', () => {
    const candidacy = [{ status: 'declared' }];
    const candidates = { x: { name: 'X', candidacy }, y: { name: 'Y', candidacy } };
    expect(() => found({ ...CHAIN, candidates }, { candidate: 'z' })).toThrow(
      'z has not been named; named so far: x, y',
    );
  });
});

test('a lever that was put in by hand must have a cost that is one', () => {
  const levers = (cost: number) => ({
    deal: { what: 'a deal', cost, grants: [], withdraws: [], turns: {}, source: null },
  });
  const scenario = written(CHAIN);
  expect(() => check({ ...scenario, levers: levers(1) })).not.toThrow();
  expect(() => check({ ...scenario, levers: levers(-1) })).toThrow(
    new RangeError('the cost of the lever deal must be a number of at least 0, got -1'),
  );
});

describe('expectations of levers and slips', () => {
  const fares = (expectation: object) => check(written({ ...CHAIN, expect: [expectation] }))[0];
  test('hold where these levers are a smallest set, and the verdict survives as many slips', () => {
    expect(fares({ unlockedBy: ['post'] })).toMatchObject({ pass: true });
    // An objection and a red line that is lifted with it: an objection comes to nothing in two steps, to consent in three.
    expect(fares({ robustTo: 2 })).toMatchObject({ pass: true });
  });
  test('fail with what is there', () => {
    expect(fares({ unlockedBy: ['post', 'BBB'] })?.differences).toEqual([
      { field: 'unlockedBy', expected: ['post', 'BBB'], got: [['post'], ['AAA']] },
    ]);
    expect(fares({ robustTo: 3 })?.differences).toEqual([{ field: 'robustTo', expected: 3, got: 2 }]);
  });
  test('hold for any number of slips where none turns the verdict', () => {
    const out = { candidates: { x: { name: 'X', candidacy: [{ status: 'withdrawn' }] } } };
    expect(check(written({ ...out, expect: [{ candidate: 'x', robustTo: 99 }] }))[0]).toMatchObject({
      pass: true,
    });
  });
  test('count picks of a choice', () => {
    const stances = { x: { AAA: 'support', BBB: 'support' } };
    const asked = (unlockedBy: readonly string[]) =>
      check(written({ stances, rule: 'simple-majority', expect: [{ unlockedBy }] }))[0];
    // It is open, so that nothing has to be unlocked.
    expect(asked(['CCC'])).toMatchObject({ pass: false });
  });
});

test('a lever that is free of charge or costs half is as it says', () => {
  const levers = { deal: { what: 'a deal', cost: 0.5, turns: { x: ['AAA'] } } };
  const { ways } = found({
    levers,
    stances: { x: { ...CONSENT, AAA: { from: '2024-02-01', stance: 'redline', ...STATED } } },
    sources: SOURCES,
  });
  expect(ways.map((way) => [way.cost, usedIn(way).map(({ key }) => key)])).toEqual([
    [0.5, ['deal']],
    [8, ['AAA']],
  ]);
});
