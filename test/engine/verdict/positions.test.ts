import { describe, expect, test } from 'vitest';
import { deadlocks, positions, snapshot } from '../../../src/engine/index.js';
import { on, written } from '../written.js';

/** Since when AAA has been lifted on the first of March; undefined: it is not. */
function liftedSince(liftedBy: object, from?: string): string | null | undefined {
  const said = { stance: 'reserved', liftedBy, ...(from ? { from } : {}) };
  const concessions = { post: { to: ['AAA'], what: 'a post', granted: true } };
  const read = snapshot(written({ stances: { x: { AAA: said } }, concessions }), on('2024-03-01'));
  return positions(read, 'x')[0]?.lifted?.since;
}

test('every member has a position, by code, in whatever order the members come', () => {
  const read = snapshot(written({}), on('2024-03-01'));
  const members = Object.fromEntries(
    ['DDD', 'AAA', 'EEE', 'CCC', 'BBB'].flatMap((code) => {
      const member = read.members[code];
      return member === undefined ? [] : [[code, member]];
    }),
  );
  const codes = positions({ ...read, members }, 'x').map(({ member }) => member.code);
  expect(codes).toEqual(['AAA', 'BBB', 'CCC', 'DDD', 'EEE']);
});

describe('any of several parts is met', () => {
  const always = { concession: 'post' };
  const later = { after: '2024-02-01' };

  test('for good when one of them always was, in either order', () => {
    expect(liftedSince({ any: [later, always] })).toBeNull();
    expect(liftedSince({ any: [always, later] })).toBeNull();
  });

  test('for all that the member knew of it, as a part of something that came about later', () => {
    const known = { any: [{ after: '2024-01-01' }] };
    expect(liftedSince(known, '2024-02-10')).toBeUndefined();
    expect(liftedSince({ all: [known, { after: '2024-02-20' }] }, '2024-02-10')).toBe('2024-02-21');
  });

  test('not by what the member knew, while it can wait for another', () => {
    const open = { any: [{ after: '2024-01-01' }, { after: '2024-06-01' }] };
    expect(liftedSince({ all: [open, { after: '2024-02-20' }] }, '2024-02-10')).toBeUndefined();
  });
});

test('the withdrawal of somebody who has not been named yet lifts nothing', () => {
  const candidates = {
    x: { name: 'X', candidacy: [{ status: 'declared' }] },
    y: { name: 'Y', candidacy: [{ from: '2024-04-01', status: 'withdrawn' }] },
  };
  const stances = { x: { AAA: { stance: 'reserved', liftedBy: { withdrawn: 'y' } } } };
  const lifted = (asOf: string) =>
    positions(snapshot(written({ candidates, stances }), on(asOf)), 'x')[0]?.lifted;
  expect([lifted('2024-03-01'), lifted('2024-04-01')]).toEqual([null, { since: '2024-04-01' }]);
});

describe('a circle of waiting', () => {
  const waits = (...consents: readonly string[]) => ({ stance: 'reserved', liftedBy: { consents } });
  const readOf = (x: object) => snapshot(written({ stances: { x } }), on('2024-03-01'));

  test('is the shortest that the member is in, though it passes by members of longer ones', () => {
    const read = readOf({ AAA: waits('BBB', 'CCC'), BBB: waits('CCC'), CCC: waits('BBB', 'AAA') });
    expect(deadlocks(positions(read, 'x'), read)).toEqual([
      ['AAA', 'CCC'],
      ['BBB', 'CCC'],
    ]);
  });

  test('has no member that does not withhold, whatever it once asked for', () => {
    const read = readOf({ AAA: waits('BBB'), BBB: waits('AAA') });
    const silent = positions(read, 'x').map((position) =>
      position.member.code === 'BBB' ? { ...position, stance: 'undeclared' as const } : position,
    );
    expect(deadlocks(silent, read)).toEqual([]);
  });
});
