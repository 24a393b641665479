/** What threads can be given: a task that none of them knows would be done by nobody but the thread that asks. */
import { expect, it } from 'vitest';
import * as tasks from '../../src/jobs/tasks.js';

const { TASKS, ...others } = tasks;
const ALL = Object.values(others).filter((each) => typeof each === 'object' && 'sum' in each);

it('is every task that there is, each by a name of its own', () => {
  expect(ALL.length).toBeGreaterThan(6);
  expect(new Set(TASKS)).toEqual(new Set(ALL));
  expect(new Set(TASKS.map(({ name }) => name)).size).toBe(ALL.length);
});
