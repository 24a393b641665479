import { describe, expect, it } from 'vitest';
import { snapshot } from '../../../src/engine/index.js';
import { overlaid, written } from '../written.js';

const SOURCES = { paper: { publisher: 'The Paper', date: '2024-02-20' } };
const sourced = { source: 'paper', known: '2024-02-01', judgement: 'heard' };
const standing = (...candidacy: readonly object[]) => ({ candidates: { x: { name: 'X', candidacy } } });
const said = (...records: readonly object[]) => ({ stances: { x: { AAA: records } } });
const objects = { from: '2024-02-01', stance: 'object', ...sourced };

describe('a race', () => {
  const isRipe = (fields: object, asOf = '2024-02-01') =>
    snapshot(written({ sources: SOURCES, ...fields }), { asOf }).isRipe;

  it.each([
    [false, {}],
    [false, said({ from: '2024-02-01', stance: 'support', ...sourced })],
    [true, said(objects)],
    [true, said({ from: '2024-02-01', stance: 'support' })],
    [true, { counts: [{ date: '2024-02-01', candidate: 'x', supporters: 3 }] }],
    [false, { counts: [{ date: '2024-02-02', candidate: 'x', supporters: 3 }] }],
    [false, said({ ...objects, from: '2024-02-02' })],
    [false, said({ ...objects, known: '2024-02-02' })],
    // nobody stands
    [false, { ...said(objects), ...standing({ status: 'interested' }) }],
    [true, { ...said(objects), ...standing({ status: 'leading' }) }],
  ])('is ripe: %s, with %j', (expected, fields) => {
    expect(isRipe(fields)).toBe(expected);
  });
  it('stays ripe when the objection is over and when who stood is out', () => {
    const over = said(objects, { from: '2024-02-02', stance: 'support', ...sourced });
    const out = standing({ status: 'declared' }, { from: '2024-02-03', status: 'withdrawn' });
    expect(isRipe({ ...over, ...out }, '2024-03-01')).toBe(true);
  });
  it('is ripe by one of several candidates, of whom the same one stands and is counted', () => {
    const x = { name: 'X', candidacy: [{ status: 'declared' }] };
    const y = { name: 'Y', candidacy: [{ status: 'interested' }] };
    expect(isRipe({ ...said(objects), candidates: { x, y } })).toBe(true);
    const counts = [{ date: '2024-02-01', candidate: 'y', supporters: 3 }];
    expect(isRipe({ counts, candidates: { x, y } })).toBe(false);
  });
  it('stays ripe, and waits for whom it has waited, in a what-if that takes the objection back', () => {
    const candidates = {
      x: { name: 'X', candidacy: [{ status: 'declared' }] },
      y: { name: 'Y', candidacy: [{ status: 'mentioned' }] },
    };
    const waits = { from: '2024-02-01', stance: 'object', liftedBy: { withdrawn: 'y' }, ...sourced };
    const turned = { ...sourced, from: '2024-02-01', stance: 'support' };
    const fields = { sources: SOURCES, candidates, ...said(waits) };
    const read = snapshot(overlaid(fields, said(turned)), { asOf: '2024-02-01' });
    expect([read.stances.x?.AAA?.stance, read.isRipe, read.awaited]).toEqual(['support', true, ['y']]);
  });
});

describe('who is awaited', () => {
  const awaited = (fields: object, asOf = '2024-03-01') => snapshot(written(fields), { asOf }).awaited;
  const candidates = Object.fromEntries(
    ['x', 'y', 'z'].map((id) => [id, { name: id, candidacy: [{ status: 'mentioned' }] }]),
  );
  const waits = (from: string, liftedBy: object) => ({ from, stance: 'reserved', liftedBy });

  it('is everyone for whose withdrawal a stance waits or has waited, in whatever row', () => {
    const stances = {
      x: {
        AAA: [
          waits('2024-01-01', { any: [{ withdrawn: 'z' }, { after: '2024-02-01' }] }),
          { from: '2024-01-02', stance: 'support' },
        ],
      },
      z: { '*': waits('2024-01-03', { withdrawn: 'y' }) },
    };
    expect(awaited({ candidates, stances })).toEqual(['y', 'z']);
    expect(awaited({ candidates, stances }, '2024-01-02')).toEqual(['z']);
  });
});

describe('principals', () => {
  const of = (fields: object) => snapshot(written(fields)).principals;
  const body = (more: object) => ({
    body: { name: 'Two', members: { AAA: { permanent: true }, BBB: {} }, ...more },
  });

  it('are those of the scenario, or else of the body, or else the permanent members', () => {
    expect(of({})).toEqual([]);
    expect(of(body({}))).toEqual(['AAA']);
    expect(of(body({ principals: ['BBB', 'AAA'] }))).toEqual(['AAA', 'BBB']);
    expect(of({ ...body({ principals: ['BBB'] }), principals: [] })).toEqual([]);
    expect(of({ body: 'nato' })).toEqual(['DEU', 'FRA', 'GBR', 'USA']);
    expect(of({ body: 'nato', principals: ['Luxemburg'] })).toEqual(['LUX']);
  });
});

describe('a milestone', () => {
  const event = (more: object) => ({ date: '2024-07-09', type: 'milestone', what: 'a summit', ...more });
  const assumed = (more: object, asOf = '2024-01-01') =>
    Object.values(snapshot(written({ sources: SOURCES, events: [event(more)] }), { asOf }).events).map(
      (each) => each.assumed,
    );

  it('is assumed where nothing says that it was announced, and then always known', () => {
    expect(assumed({ assumed: true })).toEqual([true]);
    expect(assumed({ assumed: true, source: 'paper' })).toEqual([]);
    expect(assumed({ assumed: true, source: 'paper' }, '2024-02-20')).toEqual([false]);
    expect(assumed({ announced: '2023-07-11', source: 'paper' })).toEqual([false]);
    expect(assumed({ type: 'signal' })).toEqual([false]);
  });
  it('is on record where it was announced or has a source, even if that is all there is', () => {
    const scenario = written({ sources: SOURCES, events: [event({ assumed: true })] });
    const read = (more: object) => {
      const events = scenario.events.map((each) => ({ ...each, ...more }));
      return Object.values(snapshot({ ...scenario, events }).events);
    };
    expect(read({}).map((each) => each.assumed)).toEqual([true]);
    expect(read({ known: '2023-07-11' }).map((each) => each.assumed)).toEqual([false]);
    expect(read({ source: 'paper' }).map((each) => each.assumed)).toEqual([false]);
  });
});
