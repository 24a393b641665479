import { expect, it } from 'vitest';
import { foldCondition, leavesOf, type Condition } from '../../../src/engine/index.js';

const CONDITION: Condition = {
  all: [
    { concession: 'post' },
    { any: [{ withdrawn: 'y' }, { all: [{ consents: ['AAA'] }, { after: '2024-05-01' }] }] },
  ],
};

it('the leaves of a condition come in the order in which they are written, however deep', () => {
  expect(leavesOf(CONDITION)).toEqual([
    { concession: 'post' },
    { withdrawn: 'y' },
    { consents: ['AAA'] },
    { after: '2024-05-01' },
  ]);
  expect(leavesOf({ after: '2024-05-01' })).toEqual([{ after: '2024-05-01' }]);
  expect(leavesOf({ any: [] })).toEqual([]);
});

it('a walk makes the parts before the whole, and tells all from any', () => {
  const text = foldCondition<string>(CONDITION, {
    leaf: (leaf) => Object.keys(leaf).join(),
    all: (parts) => `(${parts.join(' and ')})`,
    any: (parts) => `(${parts.join(' or ')})`,
  });
  expect(text).toBe('(concession and (withdrawn or (consents and after)))');
});
