import { describe, expect, it } from 'vitest';
import {
  forecast,
  forecastAsync,
  loadScenario,
  type ForecastAnswer,
  type ForecastOptions,
} from '../../src/index.js';
import { forecastAsync as forecastOnPage, type TrialWorker } from '../../src/browser.js';
import { serveTrials, type TrialScope, type TrialTask } from '../../src/library/trial-worker.js';
import { jsonOf } from '../cli/harness.js';

const race = loadScenario('2024-rutte');
const FEW = { asOf: '2024-06-19', trials: 300 };

/** What the command says of what the library says, and in its words. */
function asCommand({ parameters, ...answer }: ForecastAnswer): object {
  return { ...answer, model: { name: 'futures', parameters } };
}

describe('a forecast', () => {
  it.each<[string, ForecastOptions, readonly string[]]>([
    ['as it is by default', {}, []],
    [
      'with everything asked for',
      {
        ...FEW,
        by: ['2024-07-11', '2024-06-30'],
        seed: 'a seed',
        candidate: 'iohannis',
        parameters: { exitRate: 0.2 },
        rule: 'two-thirds',
        hindsight: true,
      },
      [
        ...['--as-of', '2024-06-19', '--trials', '300', '--by', '2024-07-11', '--by', '2024-06-30'],
        ...['--seed', 'a seed', '--candidate', 'iohannis', '--param', 'exitRate=0.2', '--rule', 'two-thirds'],
        '--hindsight',
      ],
    ],
  ])('says what the command says, to the last digit: %s', async (_what, options, flags) => {
    const said = await jsonOf(['forecast', '2024-rutte', '--json', ...flags]);
    expect(said).toMatchObject(JSON.parse(JSON.stringify(asCommand(forecast(race, options)))) as object);
  });

  it('is the same when it is waited for, in threads and on a page', async () => {
    const answer = forecast(race, { ...FEW, trials: 5000 });
    await expect(forecastOnPage(race, { ...FEW, trials: 5000 })).resolves.toEqual(answer);
    await expect(forecastAsync(race, { ...FEW, trials: 5000, workers: 2 })).resolves.toEqual(answer);
  });

  it('speaks of one day as of a list of one', () => {
    expect(forecast(race, { ...FEW, by: '2024-07-11' })).toEqual(
      forecast(race, { ...FEW, by: ['2024-07-11'] }),
    );
  });

  it.each<[string, object, string | RegExp]>([
    [
      'an option that there is not',
      { asof: '2024-06-19' },
      'forecast has no option "asof"; did you mean asOf?',
    ],
    [
      'a parameter that there is not',
      { parameters: { exitrate: 1 } },
      'parameters has no option "exitrate"; did you mean exitRate?',
    ],
    [
      'a parameter that is no number',
      { parameters: { exitRate: '1' } },
      'exitRate must be of type number, got "1"',
    ],
    [
      'a parameter out of bounds',
      { parameters: { exitRate: -1 } },
      /^exitRate \(.*\) must be between 0 and .*, not -1$/,
    ],
    ['no trials', { trials: 0 }, 'trials must be a whole number from 1 to 4294967296, got 0'],
    ['half a trial', { trials: 1.5 }, 'trials must be a whole number from 1 to 4294967296, got 1.5'],
    [
      'a candidate that nobody has named',
      { candidate: 'trump' },
      /^candidate must be one of .*rutte.*, got "trump"$/,
    ],
    ['a day that is none', { by: '2024-02-30' }, 'date must be a calendar day YYYY-MM-DD, got 2024-02-30'],
    ['a day of another type', { by: [7] }, 'by must be days YYYY-MM-DD, got 7'],
    [
      'a day before the reading',
      { ...FEW, by: '2024-06-18' },
      'by must not be before the reading date 2024-06-19, got 2024-06-18',
    ],
    ['a rule that there is not', { rule: 'most' }, /there is no rule|rule must be/],
    ['a day without members', { asOf: '1900-01-01' }, /^nobody is a member of .* on 1900-01-01$/],
  ])('refuses %s', async (_what, options, message) => {
    expect(() => forecast(race, options)).toThrow(message);
    await expect(forecastAsync(race, options)).rejects.toThrow(
      typeof message === 'string' ? message.replace('forecast has', 'forecastAsync has') : message,
    );
  });

  it('refuses what is no scenario', () => {
    expect(() => forecast('2024-rutte' as never)).toThrow(TypeError);
  });
});

/** A worker of a page in this thread: what is sent to it is a copy; a broken one fails at its first task. */
function workerHere(ended: string[], failing: string | null = null): TrialWorker {
  const scope: TrialScope = { onmessage: null };
  let fail: (event: { readonly message?: string }) => void = () => undefined;
  serveTrials(scope);
  return {
    postMessage: (task, ports: readonly unknown[]) => {
      if (failing !== null) fail(failing === '' ? {} : { message: failing });
      else scope.onmessage?.({ data: structuredClone(task) as TrialTask, ports: ports as never });
    },
    addEventListener: (_type, listener) => (fail = listener),
    terminate: () => void ended.push('ended'),
  };
}

describe('a forecast in workers of a page', () => {
  const asked = { ...FEW, trials: 7000 };

  it.each([
    [1, 1],
    [3, 3],
    // There are four blocks.
    [9, 4],
  ])('of which there may be %i is the same', async (workers, hired) => {
    const [ended, heard]: [string[], number[]] = [[], []];
    const answer = await forecastOnPage(race, {
      ...asked,
      worker: () => workerHere(ended),
      workers,
      onProgress: (done) => heard.push(done),
    });
    expect(answer).toEqual(forecast(race, asked));
    expect([ended.length, heard.length, heard.at(-1)]).toEqual([hired, 4, 7000]);
  });

  it.each([
    ['boom', 'a worker failed: boom'],
    ['', 'a worker failed: its script could not be loaded'],
  ])('is rejected when one fails, and the others end', async (failing, message) => {
    const ended: string[] = [];
    const all = [workerHere(ended), workerHere(ended, failing)];
    const worker = () => all.pop() ?? workerHere(ended);
    await expect(forecastOnPage(race, { ...asked, worker, workers: 2 })).rejects.toThrow(message);
    expect(ended).toHaveLength(2);
  });

  it('is rejected with what a block threw', async () => {
    const worker = () => {
      const hand = workerHere([]);
      return { ...hand, postMessage: (_task: unknown, ports: never[]) => hand.postMessage({}, ports) };
    };
    await expect(forecastOnPage(race, { ...asked, worker, workers: 1 })).rejects.toThrow(/undefined/);
  });

  it('is given up at once, and needs somebody who makes workers', async () => {
    const ended: string[] = [];
    const stop = new AbortController();
    const options = { ...asked, worker: () => workerHere(ended), signal: stop.signal, workers: 2 };
    const stopped = forecastOnPage(race, { ...options, onProgress: () => stop.abort(new Error('enough')) });
    await expect(stopped).rejects.toThrow('enough');
    expect(ended).toHaveLength(2);
    await expect(forecastOnPage(race, { ...asked, workers: 2 })).rejects.toThrow('must come with worker');
  });
});

describe.each([
  ['in Node', forecastAsync],
  ['on a page', forecastOnPage],
])('a forecast that is waited for, %s', (_where, waited) => {
  const LONG = { ...FEW, trials: 8000 };

  it('tells how far it is, and lets others have their turn', async () => {
    const heard: (readonly [number, number])[] = [];
    let turns = 0;
    const clock = setInterval(() => (turns += 1), 0);
    await waited(race, { ...LONG, onProgress: (done, trials) => heard.push([done, trials]) });
    clearInterval(clock);
    expect(heard).toEqual([2000, 4000, 6000, 8000].map((done) => [done, 8000]));
    expect(turns).toBeGreaterThan(0);
  });

  it('is given up when it is told to stop, with the reason that was given', async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error('enough'));
    await expect(waited(race, { ...LONG, onProgress, signal: stop.signal })).rejects.toThrow('enough');
    await expect(waited(race, { ...LONG, signal: { aborted: true } })).rejects.toThrow(
      'the forecast was stopped',
    );
  });

  it.each<[object, string | RegExp]>([
    [{ workers: 0 }, 'workers must be a whole number of at least 1, got 0'],
    [{ onprogress: () => undefined }, 'forecastAsync has no option "onprogress"; did you mean onProgress?'],
  ])('refuses %o', async (options, message) => {
    await expect(waited(race, options)).rejects.toThrow(message);
  });
});
