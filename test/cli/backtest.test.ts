import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './answer-schema.js';
import { answerTo, folderWith, jsonOf } from './harness.js';

/** A race of the house's own, which none of the cases that ship is. */
const MINE = {
  title: 'Mine',
  body: { name: 'Three', members: { AAA: {}, BBB: {}, CCC: {} } },
  asOf: '2024-01-01',
  candidates: { x: { name: 'Jane X', candidacy: [{ from: '2024-01-01', status: 'declared' }] } },
  stances: { x: { AAA: [{ from: '2024-01-01', stance: 'object' }] } },
  termEnds: '2024-06-30',
  outcome: { appointed: 'x', on: '2024-02-20' },
};
/** The cases that ship: those of history, and the last. */
const SHIPPED = readdirSync('scenarios/history').length + 1;
const EVERYTHING = ['--trials', '50', '--workers', '1'];

it('learns from the cases that ship, and leaves none of them out for a case of one’s own', async () => {
  const cwd = folderWith({ 'mine.json': MINE });
  const answer = (await jsonOf(['backtest', 'mine.json', ...EVERYTHING], { cwd })) as {
    cases: readonly object[];
  };
  expect(answer).toMatchObject({ command: 'backtest', partial: false, trials: 50, seed: '1', stepDays: 28 });
  expect(answer.cases).toMatchObject([
    { name: 'mine', leftOut: null, knownByJudgement: 0, readings: [{}, {}] },
  ]);
});

it('leaves a case that ships out of what is learnt', async () => {
  const answer = (await jsonOf(['backtest', 'history/2000-koehler', ...EVERYTHING])) as {
    cases: readonly object[];
  };
  expect(answer.cases).toMatchObject([{ name: '2000-koehler', leftOut: '2000-koehler' }]);
});

it('is not stopped by a case that cannot be read before its end', async () => {
  // Decided on the day on which the race began: no day lies before.
  const atOnce = { ...MINE, outcome: { appointed: 'x', on: '2024-01-01' } };
  const cwd = folderWith({
    ...{ 'at-once.json': atOnce, 'mine.json': MINE },
    // One that has not ended is counted, and one of another title is not asked for.
    ...{ 'open.json': { ...MINE, outcome: undefined }, 'other.json': { ...MINE, title: 'Other' } },
  });
  const asked = ['backtest', '.', '--filter', 'MINE', '--json', ...EVERYTHING];
  const { code, out, err } = await answerTo(asked, { cwd });
  expect([code, err]).toEqual([0, 'left out because they do not say how they ended: 1\n']);
  expect(JSON.parse(out)).toMatchObject({ cases: [{ name: 'mine' }] });
});

describe('backtest refuses', () => {
  it('scenarios that do not say how they ended', async () => {
    const cwd = folderWith({ 'open.json': { ...MINE, outcome: undefined } });
    expect(await answerTo(['backtest', 'open.json'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'nato-consensus: none of these scenarios says how it ended\nhelp: add "outcome" to one\n',
    });
  });

  it('files that are faulty or not there', async () => {
    const cwd = folderWith({ 'faulty.json': '{' });
    expect(await answerTo(['backtest', 'faulty.json'], { cwd })).toMatchObject({ code: 2, out: '' });
    expect(await answerTo(['backtest', 'none.json'], { cwd })).toMatchObject({ code: 3, out: '' });
  });
});

it('says so when it is stopped before any case was scored', async () => {
  const interrupted = AbortSignal.abort('SIGINT');
  expect(await answerTo(['backtest', ...EVERYTHING], { interrupted })).toEqual({
    code: 130,
    out: '',
    err: 'stopped before any case was scored; no result\n',
  });
});

it('answers for the cases that were done when it is stopped, and says that they are not all', async () => {
  const stop = new AbortController();
  const cwd = folderWith({
    'a.json': MINE,
    'b.json': { ...MINE, outcome: { appointed: 'x', on: '2024-02-21' } },
  });
  // Both are planned; the first race that ends is the last that is waited for.
  const interrupted = stoppedAfterPlanning(stop);
  const { code, out, err } = await answerTo(['backtest', '.', '--json', ...EVERYTHING], { cwd, interrupted });
  expect([code, err]).toEqual([130, 'stopped after 1 of 2 cases\n']);
  expect(JSON.parse(out)).toMatchObject({ partial: true, cases: [{ name: 'a' }] });
  expect(faultsOf('backtest', JSON.parse(out))).toEqual([]);
});

/** A signal that is aborted once it has been looked at for each case that ships, for each of two cases and for each race of the first. */
function stoppedAfterPlanning(stop: AbortController): AbortSignal {
  let looks = 0;
  const looked = () => {
    looks += 1;
    // One for each case that ships, two plans, then one before each of the two races of the first case.
    if (looks > SHIPPED + 2 + 2) stop.abort('SIGINT');
    return stop.signal.aborted;
  };
  return new Proxy(stop.signal, {
    get: (signal, key) => (key === 'aborted' ? looked() : (Reflect.get(signal, key, signal) as unknown)),
  });
}
