/**
 * The script of a worker on a page: `forecastAsync(race, { worker: () => new Worker(…) })` gives it blocks of trials.
 *
 * @packageDocumentation
 */
import { serveTrials, type TrialScope } from './library/trial-worker.js';

serveTrials(globalThis as unknown as TrialScope);
