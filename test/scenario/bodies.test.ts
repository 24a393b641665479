import { expect, test } from 'vitest';
import { BUNDLED } from '../../src/scenario/bodies/index.js';
import { inlineBody } from '../../src/scenario/schema/body.js';
import { fitOf } from '../../src/scenario/structure.js';

test.each(Object.entries(BUNDLED))('%s is written as a scenario could write it', (_name, body) => {
  expect(fitOf(inlineBody, body).faults).toEqual([]);
});
