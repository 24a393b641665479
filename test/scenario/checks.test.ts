import { describe, expect, it } from 'vitest';
import { ScenarioError, scenarioFrom } from '../../src/index.js';
import { resolution } from '../../src/scenario/index.js';

const BASE = {
  title: 'Checks',
  body: { name: 'the Three', members: { AAA: {}, BBB: {}, CCC: {} } },
  asOf: '2024-03-01',
  candidates: { doe: { name: 'Jane Doe', candidacy: [{ status: 'declared' }] } },
  stances: { doe: { AAA: 'support', BBB: 'object' } },
  blocs: { pair: ['AAA', 'BBB'] },
  sources: { paper: { publisher: 'The Paper', date: '2024-02-01' } },
};

const toldOf = (fields: object) =>
  resolution({ name: 'it.json', text: JSON.stringify({ ...BASE, ...fields }) }, () => ({ refused: 'none' })).faults.map(
    ({ code, pointer, message, suggestion }) => [code, pointer, message, suggestion],
  ); // prettier-ignore

describe('a reported total', () => {
  const COUNT = { date: '2024-02-01', candidate: 'doe', source: 'paper' };
  const MEND = 'correct the count or the stances, or say in "conflict" why they disagree';
  // By name one of three consents and one withholds: one or two may support, and one at least is against.
  it.each<[object, string | null]>([
    [{ supporters: 1 }, null],
    [{ supporters: 2 }, null],
    [{ supporters: [0, 1] }, null],
    [{ supporters: [2, 3] }, null],
    [{ supporters: 0 }, '0 supporters of doe cannot be right: on 2024-02-01 the stances by name allow 1 to 2'],
    [{ supporters: 3 }, '3 supporters of doe cannot be right: on 2024-02-01 the stances by name allow 1 to 2'],
    [{ supporters: [3, 4] }, '3 to 4 supporters of doe cannot be right: on 2024-02-01 the stances by name allow 1 to 2'],
    [{ supporters: 1, against: 1 }, null],
    [{ supporters: 1, against: 0 }, '0 against of doe cannot be right: on 2024-02-01 1 withhold by name'],
    [{ supporters: 1, against: 1, neutral: 1 }, null],
    [{ supporters: 1, against: 1, neutral: 2 }, 'a count of doe cannot be right: on 2024-02-01 there are 3 members, fewer than 4'],
    [{ supporters: 1, against: 3 }, 'a count of doe cannot be right: on 2024-02-01 there are 3 members, fewer than 4'],
    [{ supporters: 3, conflict: 'the paper counts otherwise' }, null],
  ])('%j', (numbers, message) => {
    const wanted = message === null ? [] : [['unreachable-count', '/counts/0/supporters', message, MEND]];
    expect(toldOf({ counts: [{ ...COUNT, ...numbers }] })).toEqual(wanted);
  }); // prettier-ignore

  it.each([
    ['supporters', [2, 1]],
    ['against', [2, 1]],
    ['neutral', [2, 1]],
  ])('has the lower number of %s first', (field, range) => {
    const counts = [{ ...COUNT, supporters: 1, conflict: 'x', [field]: range }];
    expect(toldOf({ counts })).toEqual([
      ['reversed-count', `/counts/0/${field}`, 'the lowest number, 2, is above the highest, 1', null],
    ]);
  });
});

describe('a milestone', () => {
  const EVENT = { date: '2024-07-01', type: 'milestone', what: 'a summit' };
  const said = { announced: '2024-01-01', source: 'paper' };
  it.each<[object, boolean]>([
    [said, true],
    [{ assumed: true }, true],
    [{ ...said, assumed: false }, true],
    [{ type: 'signal' }, true],
    [{}, false],
    [{ announced: '2024-01-01' }, false],
    [{ source: 'paper' }, false],
    [{ assumed: false }, false],
  ])('with %j says how it was known: %s', (fields, isKnown) => {
    const message = 'a milestone needs "announced" with a "source", or "assumed": true';
    const wanted = isKnown ? [] : [['unannounced-milestone', '/events/0', message, null]];
    expect(toldOf({ events: [{ ...EVENT, ...fields }] })).toEqual(wanted);
  });

  it('of which "assumed" is no truth value has that fault and no other', () => {
    const codes = toldOf({ events: [{ ...EVENT, assumed: 'yes' }] }).map(([code]) => code);
    expect(codes).toEqual(['wrong-type']);
  });
});

describe('a month that another record lies in', () => {
  const at = (from: string, stance: string) => ({ from, stance });
  it.each<[string, object, readonly (readonly [string, string])[]]>([
    ['of the same member', { doe: { AAA: [at('2024-02', 'support'), at('2024-02-10', 'object')] } }, [['/stances/doe/AAA/0/from', 'AAA']]],
    ['of its bloc', { doe: { AAA: [at('2024-02-10', 'object')], pair: [at('2024-02', 'support')] } }, [['/stances/doe/pair/0/from', 'pair']]],
    ['of everyone', { doe: { AAA: [at('2024-02-10', 'object')], '*': [at('2024-02', 'support')] } }, [['/stances/doe/*/0/from', '*']]],
    ['of another member', { doe: { AAA: [at('2024-02', 'support')], BBB: [at('2024-02-10', 'object')] } }, []],
    ['of a bloc of others', { doe: { CCC: [at('2024-02-10', 'object')], pair: [at('2024-02', 'support')] } }, []],
    ['of another month', { doe: { AAA: [at('2024-02', 'support'), at('2024-03-01', 'object')] } }, []],
    ['of the month before', { doe: { AAA: [at('2024-01-31', 'object'), at('2024-02', 'support')] } }, []],
    ['of the first day', { doe: { AAA: [at('2024-02-01', 'object'), at('2024-02', 'support')] } }, [['/stances/doe/AAA/1/from', 'AAA']]],
    ['that says the same', { doe: { AAA: [at('2024-02', 'object'), at('2024-02-10', 'object')] } }, []],
  ])('is not clear where it is %s', (_what, stances, places) => {
    const told = toldOf({ stances }).map(([code, pointer, message, suggestion]) => [code, pointer, String(message).split(' ').at(-1), suggestion]);
    const suggestion = 'give a day, with a "judgement" that says why this one';
    expect(told).toEqual(places.map(([pointer, about]) => ['order-unclear', pointer, about, suggestion]));
  }); // prettier-ignore

  it('is told with what each of both says and when', () => {
    const stances = { doe: { AAA: [at('2024', 'support'), at('2024-02-10', 'object')] } };
    expect(toldOf({ stances })[0]?.[2]).toBe(
      'whether "support" of 2024 or "object" of 2024-02-10 is the later is not clear for AAA',
    );
  });
});

describe('what an object describes', () => {
  it('is refused with places in the object as it is printed with two blanks', () => {
    const attempt = () => scenarioFrom({ title: 'T', body: 'nato', asOf: '2024-02-30', candidates: {} });
    expect(attempt).toThrow(ScenarioError);
    // Line 4 is `  "asOf": "2024-02-30",`: the value begins behind ten characters.
    expect(attempt).toThrow(/^scenario:4:11: /);
  });

  it('has its totals and events by date, those of one date as they were given', () => {
    const count = (date: string, supporters: number) => ({ date, candidate: 'doe', supporters, source: 'paper', conflict: 'x' }); // prettier-ignore
    const event = (date: string, what: string) => ({ date, type: 'signal', what });
    const { counts, events } = scenarioFrom({
      ...BASE,
      counts: [count('2024-02-03', 1), count('2024-02-01', 2), count('2024-02-02', 3), count('2024-02-01', 1)],
      events: [event('2024-02-03', 'c'), event('2024-02-01', 'b'), event('2024-02-02', 'd'), event('2024-02-01', 'a')],
    });
    expect(counts.map(({ date, supporters: [low] }) => [date, low])).toEqual([['2024-02-01', 2], ['2024-02-01', 1], ['2024-02-02', 3], ['2024-02-03', 1]]);
    expect(events.map(({ what }) => what).join('')).toBe('badc');
  }); // prettier-ignore
});

describe('an expected forecast', () => {
  const CANNOT = 'the expected forecast cannot fail: no result of ';
  const BEYOND = ' trials lies beyond these bounds with its whole 95 % interval';
  const MEND = 'raise "atLeast", lower "atMost", or take more "trials"';
  // Wilson's interval of none of n trials ends at z²/(n + z²): at 0.278 of 10, at 0.00038 of 10 000.
  it.each<[object, number | null]>([
    [{ atLeast: 0 }, 10_000],
    [{ atMost: 1 }, 10_000],
    [{ atLeast: 0, atMost: 1 }, 10_000],
    [{ atLeast: 0.2, trials: 10 }, 10],
    [{ atLeast: 0.001 }, null],
    [{ atLeast: 0, atMost: 0.5 }, null],
    [{ atLeast: 0.3, trials: 10 }, null],
  ])('with the bounds %j can fail, or is refused', (bounds, trials) => {
    const told = toldOf({ expect: [{ forecast: { by: '2024-05-01', ...bounds } }] });
    const fault = ['empty-expectation', '/expect/0/forecast', `${CANNOT}${trials}${BEYOND}`, MEND];
    expect(told).toEqual(trials === null ? [] : [fault]);
  });

  it.each([{ atLeast: 'half' }, { atLeast: 0, atMost: 2 }, { atLeast: 0, trials: 0 }])(
    'of which a part is wrong, %j, has that fault and no other',
    (bounds) => {
      const told = toldOf({ expect: [{ forecast: { by: '2024-05-01', ...bounds } }] });
      expect(told).toHaveLength(1);
      expect(told[0]?.[0]).not.toBe('empty-expectation');
    },
  );
});
