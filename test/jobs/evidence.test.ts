import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARAMETER_NAMES, PARAMETERS, posteriorOf } from '../../src/engine/index.js';
import { evidenceFrom, JobError, parametersFrom } from '../../src/jobs/index.js';

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

describe('the values in a file of parameters', () => {
  const HINT = 'calibrate --save FILE writes one';
  const refused = (text: string) => {
    try {
      return parametersFrom(text, 'own.json');
    } catch (error) {
      return error instanceof JobError ? [error.message, error.hint] : error;
    }
  };
  const { parameters } = JSON.parse(SHIPPED) as File;
  const having = (values: object) => changed({ parameters: { ...parameters, ...values } });

  it('are those of the file, and of no other field', () => {
    const values = Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]));
    expect(refused(SHIPPED)).toEqual(values);
  });

  it.each([
    ['{}', 'own.json is not a file of parameters'],
    ['nothing', 'own.json is not a file of parameters'],
    ['[1]', 'own.json is not a file of parameters'],
    [changed({ kind: 'other' }), 'own.json is not a file of parameters'],
    [changed({ formatVersion: 2 }), 'own.json is not in format 1 of parameters'],
    [having({ pace: { value: 1 } }), 'own.json has a parameter "pace", which there is not'],
    [having({ toString: { value: 1 } }), 'own.json has a parameter "toString", which there is not'],
  ])('are refused of %.40s', (text, message) => {
    expect(refused(text)).toEqual([message, HINT]);
  });

  it.each(PARAMETER_NAMES)('%s lies in its bounds, ends included', (name) => {
    const { bounds, unit } = PARAMETERS[name];
    const [low, high] = bounds;
    for (const value of bounds)
      expect(refused(having({ [name]: { value } }))).toMatchObject({ [name]: value });
    const wrong = (value: unknown, got: string) =>
      expect(refused(having({ [name]: { value } }))).toEqual([
        `own.json: ${name} (${unit}) must be between ${low} and ${high}, got ${got}`,
        HINT,
      ]);
    wrong(low - 1, String(low - 1));
    wrong(high + 1, String(high + 1));
    wrong('1', '"1"');
    wrong(undefined, 'nothing');
    expect(refused(having({ [name]: undefined }))).toMatchObject([expect.stringContaining(name), HINT]);
  });
});
