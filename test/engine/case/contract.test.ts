import { describe, expect, it } from 'vitest';
import {
  changes,
  check,
  compare,
  raceOf,
  replay,
  snapshot,
  turningDays,
  verdicts,
  type Scenario,
} from '../../../src/engine/index.js';
import { written } from '../written.js';

const RECORD = { from: '2024-02-01', stance: 'object', why: 'a quarrel' };
const race = written({
  stances: { x: { AAA: { ...RECORD, liftedBy: { concession: 'post' } }, BBB: 'accept' } },
  concessions: { post: { to: ['AAA'], what: 'a post' } },
  levers: { deal: { what: 'a deal', grants: ['post'] } },
  counts: [{ date: '2024-02-01', candidate: 'x', supporters: [1, 3] }],
  events: [{ date: '2024-02-01', type: 'signal', what: 'a hint' }],
});

/** What nobody's compiler has looked at. */
const unchecked = (value: unknown) => value as never;

/** A copy of `whole` with another value at a path of keys. */
function withAt<T>(whole: T, path: string, value: unknown): T {
  const copy = structuredClone(whole);
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  let place = copy as Record<string, unknown>;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  place[last] = value;
  return copy;
}

describe('options', () => {
  it.each([
    [{ asof: '2024-02-01' }, 'snapshot has no option "asof"; did you mean asOf?'],
    [{ as_of: '2024-02-01' }, 'snapshot has no option "as_of"; did you mean asOf?'],
    [{ hindsigth: true }, 'snapshot has no option "hindsigth"; did you mean hindsight?'],
    [{ hindsigh: true }, 'snapshot has no option "hindsigh"; did you mean hindsight?'],
    [{ date: '2024-02-01' }, 'snapshot has no option "date"; there are asOf, hindsight, rule'],
    [{ toString: true }, 'snapshot has no option "toString"; there are asOf, hindsight, rule'],
    [{ candidate: 'x' }, 'snapshot has no option "candidate"; there are asOf, hindsight, rule'],
    [{ hindsight: 'false' }, 'hindsight must be of type boolean, got "false"'],
    [{ asOf: 20240201 }, 'asOf must be of type string, got 20240201'],
    [{ asOf: null }, 'asOf must be of type string, got null'],
    [{ asOf: new Date(0) }, 'asOf must be of type string, got an object'],
    [{ rule: ['consensus'] }, 'rule must be of type string or object, got a list'],
    ['2024-02-01', 'snapshot takes an object with asOf, hindsight, rule, got "2024-02-01"'],
    [null, 'snapshot takes an object with asOf, hindsight, rule, got null'],
    [[], 'snapshot takes an object with asOf, hindsight, rule, got a list'],
    [() => 1, 'snapshot takes an object with asOf, hindsight, rule, got a function'],
  ])('of a snapshot are not %j', (options, message) => {
    expect(() => snapshot(race, unchecked(options))).toThrow(new TypeError(message));
  });

  it('of a replay are its own, and not a date that it does not take', () => {
    expect(() => replay(race, unchecked({ form: '2024-02-01' }))).toThrow('"form"; did you mean from?');
    expect(() => replay(race, unchecked({ asOf: '2024-02-01' }))).toThrow(
      'replay has no option "asOf"; there are hindsight, rule, from, to',
    );
  });

  it('may be undefined, as if they were left out', () => {
    const empty = { asOf: undefined, hindsight: undefined, rule: undefined };
    expect(snapshot(race, empty)).toEqual(snapshot(race));
    expect(replay(race, { from: undefined, hindsight: undefined })).toEqual(replay(race));
  });

  it('are shown in one short line', () => {
    const long = 'x'.repeat(100_000);
    expect(() => snapshot(race, unchecked({ [long]: 1 }))).toThrow(/^.{1,150}$/);
  });
});

describe('a rule', () => {
  const under = (rule: unknown) => snapshot(race, { rule: unchecked(rule) }).rule;

  it.each([
    [{ type: 'consensus-minus', tollerated: 2 }, '"tollerated"; did you mean tolerated?'],
    [{ type: 'consensus', tolerated: 2 }, 'rule consensus has no option "tolerated"; there are none'],
    [{ type: 'consensus-minus', tolerated: '2' }, 'tolerated must be of type number or null, got "2"'],
    [
      { type: 'consensus-minus', tolerated: -1 },
      'consensus-minus must be a whole number of at least 0, got -1',
    ],
    [{ type: 'weighted', quota: 1.5 }, 'weighted must be a whole number of at least 1, got 1.5'],
    [{ type: 'concensus' }, 'rule must be one of consensus, silence-procedure'],
    [{ name: 'consensus' }, 'rule must be one of consensus, silence-procedure'],
    ['concensus', 'rule must be one of consensus, silence-procedure'],
    ['toString', 'rule must be one of consensus, silence-procedure'],
  ])('is not %j', (rule, message) => {
    expect(() => under(rule)).toThrow(message);
    expect(() => snapshot({ ...race, rule: unchecked(rule) })).toThrow(message);
  });

  it('that leaves its parameter out has the default one, by name or by type', () => {
    const tolerating = { type: 'consensus-minus', tolerated: 1 };
    expect([under('consensus-minus'), under({ type: 'consensus-minus' })]).toEqual([tolerating, tolerating]);
    expect(under({ type: 'weighted' })).toEqual({ type: 'weighted', quota: null });
    expect(under({ type: 'weighted', quota: 3 })).toEqual({ type: 'weighted', quota: 3 });
  });
});

describe('a scenario made by hand', () => {
  it.each<[string, unknown, string]>([
    ['stances/x/AAA/0/stance', 'acept', 'the stance of AAA on x must be one of support,'],
    ['stances/x/AAA/0/stance', undefined, 'redline, got undefined'],
    [
      'stances/x/AAA/0/evidence',
      'rumour',
      'the evidence for the stance of AAA on x must be one of stated, reported, inferred, assumed, got "rumour"',
    ],
    ['stances/x/AAA/0/except', ['ZZZ'], 'who is left out of the stance of AAA on x must be one of AAA,'],
    ['stances/x/AAA/0/from', '2024-02-30', '"from" of the stance of AAA on x must be a calendar day'],
    ['stances/x/AAA/0/known', undefined, 'or null, got undefined'],
    [
      'stances/x/AAA/0/known',
      '2024-02',
      '"known" of the stance of AAA on x must be a calendar day YYYY-MM-DD or null, got "2024-02"',
    ],
    ['stances/x/HUNGARY', [], 'the member of a stance must be one of AAA, BBB, CCC, DDD, EEE, got "HUNGARY"'],
    ['stances/y', {}, 'the candidate of a stance must be one of x, got "y"'],
    [
      'stances/x/AAA/0/liftedBy',
      { concession: 'pots' },
      'what lifts the stance of AAA on x must be one of post, got "pots"',
    ],
    [
      'stances/x/AAA/0/liftedBy',
      { withdrawn: 'y' },
      'what lifts the stance of AAA on x must be one of x, got "y"',
    ],
    ['stances/x/AAA/0/liftedBy', { consents: ['ZZZ'] }, 'EEE, got "ZZZ"'],
    ['stances/x/AAA/0/liftedBy', { any: [{ after: 'May' }] }, 'or null, got "May"'],
    ['candidates/x/candidacy/0/status', 'delcared', 'the candidacy of x must be one of mentioned'],
    ['candidates/x/candidacy/0/from', 'May', '"from" of the candidacy of x must be'],
    ['counts/0/candidate', 'y', 'the candidate of a reported total must be one of x'],
    ['counts/0/date', 'May', 'the day of a reported total must be'],
    ['counts/0/known', 'May', '"known" of a reported total must be'],
    ['candidates/x/candidacy/0/known', 'May', '"known" of the candidacy of x must be'],
    ['concessions/post/known', 'May', '"known" of the concession post must be'],
    ['events/0/known', 'May', '"known" of an event must be'],
    ['concessions/post/to', ['ZZZ'], 'who is given the concession post must be one of'],
    [
      'concessions/post/granted',
      false,
      '"granted" of the concession post must be a calendar day YYYY-MM-DD or null, got false',
    ],
    ['events/0/type', 'rumour', 'the type of an event must be one of milestone'],
    ['events/0/date', 'May', 'the day of an event must be'],
    ['candidates', {}, 'must be one of none, got "x"'],
    ['levers/deal/cost', NaN, 'the cost of the lever deal must be a number of at least 0, got NaN'],
    ['levers/deal/grants', ['base'], 'what the lever deal grants must be one of post, got "base"'],
    ['levers/deal/withdraws', ['y'], 'whom the lever deal is about must be one of x, got "y"'],
    ['levers/deal/turns', { y: ['AAA'] }, 'whom the lever deal is about must be one of x, got "y"'],
    ['levers/deal/turns', { x: ['ZZZ'] }, 'whom the lever deal turns must be one of AAA,'],
    ['termEnds', '2024-10', 'the end of the term must be a calendar day'],
  ])('does not pass with %s at %j, wherever it is read', (path, value, message) => {
    const scenario = withAt(race, path, value);
    expect(() => snapshot(scenario)).toThrow(RangeError);
    for (const read of [snapshot, replay, check, (each: Scenario) => turningDays(each, {})])
      expect(() => read(scenario)).toThrow(message);
  });

  it('passes where all is known, with a concession that is given for all time', () => {
    const granted = withAt(race, 'concessions/post/granted', true);
    expect(verdicts(snapshot(granted)).standings[0]?.accepting).toContain('AAA');
  });
});

describe('what is no scenario or no snapshot', () => {
  it.each<[unknown, string]>([
    ['2024-rutte', 'got "2024-rutte"'],
    [undefined, 'got undefined'],
    [null, 'got null'],
    [{}, 'got an object without what belongs to it'],
    [[race], 'got a list'],
    [snapshot(race), 'got a snapshot'],
  ])('is refused as a scenario: %#', (value, message) => {
    for (const read of [snapshot, replay, check, (each: Scenario) => turningDays(each, {})]) {
      expect(() => read(unchecked(value))).toThrow(TypeError);
      expect(() => read(unchecked(value))).toThrow(
        `a scenario is what loadScenario and readScenario return, ${message}`,
      );
    }
  });

  it.each<[unknown, string]>([
    [race, 'got a scenario'],
    [verdicts(snapshot(race)), 'got an object without what belongs to it'],
    ['2024-rutte', 'got "2024-rutte"'],
    [undefined, 'got undefined'],
  ])('is refused as a snapshot: %#', (value, message) => {
    const wrong = unchecked(value);
    const sound = snapshot(race);
    for (const ask of [
      () => verdicts(wrong),
      () => raceOf(wrong),
      () => changes(wrong, sound),
      () => changes(sound, wrong),
      () => compare(sound, wrong),
    ])
      expect(ask).toThrow(
        new TypeError(`a snapshot is what snapshot(scenario, { asOf }) returns, ${message}`),
      );
  });

  it.each(['body', 'blocs', 'candidates', 'stances', 'concessions', 'counts', 'events'])(
    'is a scenario without its %s',
    (part) => {
      const { [part]: _part, ...others } = race as unknown as Record<string, unknown>;
      expect(() => snapshot(unchecked(others))).toThrow(TypeError);
      expect(() => snapshot(unchecked(others))).toThrow(/^a scenario is what loadScenario /);
    },
  );

  it.each(['members', 'candidates', 'stances', 'concessions', 'totals', 'rule'])(
    'is a snapshot without its %s',
    (part) => {
      const { [part]: _part, ...others } = snapshot(race) as unknown as Record<string, unknown>;
      expect(() => verdicts(unchecked(others))).toThrow(TypeError);
      expect(() => verdicts(unchecked(others))).toThrow(/^a snapshot is what snapshot\(/);
    },
  );

  it('is not judged by stances and candidacies that no rule knows', () => {
    const stance = withAt(snapshot(race), 'stances/x/AAA/stance', 'acept');
    const candidacy = withAt(snapshot(race), 'candidates/x/status', 'gone');
    expect(() => verdicts(stance)).toThrow('the stance of AAA on x must be one of support,');
    expect(() => verdicts(candidacy)).toThrow('the candidacy of x must be one of mentioned,');
  });
});
