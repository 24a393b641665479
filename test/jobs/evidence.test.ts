import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { posteriorOf } from '../../src/engine/index.js';
import { evidenceFrom, JobError } from '../../src/jobs/index.js';

/** As `calibrate --save` writes it. */
const SHIPPED = readFileSync('src/engine/futures/defaults.json', 'utf8');

interface File {
  readonly parameters: Readonly<Record<string, { readonly value: number }>>;
}

/** The file with other fields, and another interval of the exit rate. */
function changed(fields: object, exitRate: object = {}): string {
  const file = JSON.parse(SHIPPED) as File;
  const parameters = { ...file.parameters, exitRate: { ...file.parameters.exitRate, ...exitRate } };
  return JSON.stringify({ ...file, parameters, ...fields });
}

describe('what a file says of how well parameters are known', () => {
  it('is what ships, for the file that ships', () => {
    expect(posteriorOf({ evidence: evidenceFrom(SHIPPED, 'own.json') })).toEqual(posteriorOf());
  });

  it.each<[string, string, string]>([
    ['a covariance', changed({ fitted: undefined }), '"interval" or "fitted" is missing'],
    ['an interval', changed({}, { interval: undefined }), '"interval" or "fitted" is missing'],
    [
      'an interval around the value',
      changed({}, { interval: [0.9, 1] }),
      'exitRate must lie in its interval',
    ],
    [
      'a covariance that can be',
      changed({
        fitted: {
          names: ['exitRate', 'meetingRate'],
          covariance: [
            [1, 2],
            [2, 1],
          ],
        },
      }),
      'the covariance of the parameters is not positive definite',
    ],
  ])('is refused without %s', (_what, text, reason) => {
    expect(() => evidenceFrom(text, 'own.json')).toThrow(JobError);
    expect(() => evidenceFrom(text, 'own.json')).toThrow(
      `own.json does not say how well the parameters are known: ${reason}`,
    );
  });

  it('is refused where it is no file of parameters', () => {
    expect(() => evidenceFrom('{}', 'own.json')).toThrow('own.json is not a file of parameters');
  });
});
