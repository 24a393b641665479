import { expect, it } from 'vitest';
import { calibrated, parameterFile, termsTried } from '../../../src/engine/index.js';
import { evidence, WORKED_OUT } from './cases.js';

const CASES = [evidence(WORKED_OUT)];
const TRIED = termsTried(CASES);
const FILE = parameterFile(calibrated(CASES), TRIED, 'abc');

/** Every number in a value, however deep, by the way to it. */
function numbersIn(value: unknown, way = ''): readonly (readonly [way: string, number: number])[] {
  if (typeof value === 'number') return [[way, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => numbersIn(each, `${way}/${key}`));
}

it('says what it is, with scales beside the names', () => {
  expect(FILE).toMatchObject({
    formatVersion: 1,
    kind: 'nato-consensus parameters',
    digest: 'abc',
    cases: ['case'],
  });
  expect(FILE.fitted.names).toHaveLength(FILE.fitted.scales.length);
  expect(FILE.fitted.covariance.map((row) => row.length)).toEqual(
    FILE.fitted.names.map(() => FILE.fitted.names.length),
  );
});

it('holds six digits of everything, and six decimals of covariances', () => {
  const { fitted, ...others } = FILE;
  for (const [, number] of numbersIn([others, fitted.mode, fitted.logLikelihood]))
    expect(number).toBe(Number(number.toPrecision(6)));
  // What is too small to show keeps its sign.
  for (const [, number] of numbersIn(fitted.covariance))
    expect(number + 0).toBe(Number(number.toFixed(6)) + 0);
});

it('holds what the calibration has, each number where it belongs', () => {
  const { fit, parameters, baseRates, clockRate, besides } = calibrated(CASES);
  const { fitted, terms, ...file } = FILE;
  const tried = TRIED.map(({ name, isInModel, gain }) => ({ name, isInModel, gain }));
  const kept = numbersIn({
    ...file,
    formatVersion: null,
    mode: fitted.mode,
    height: fitted.logLikelihood,
    terms,
  });
  const wanted = numbersIn({
    parameters,
    baseRates,
    clockRate,
    besides,
    mode: fit.mode,
    height: fit.logLikelihood,
    terms: tried,
  });
  const close = wanted.map(([way, number]) => [
    way,
    expect.closeTo(number, 4 - Math.log10(Math.abs(number) + 1e-9)) as number,
  ]);
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(close));
});
