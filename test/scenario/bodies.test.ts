import { expect, test } from 'vitest';
import { BUNDLED } from '../../src/scenario/bodies/index.js';
import { inlineBody } from '../../src/scenario/schema/body.js';
import { structuralFaults } from '../../src/scenario/structure.js';

test.each(Object.entries(BUNDLED))('%s is written as a scenario could write it', (_name, body) => {
  expect(structuralFaults(inlineBody, body)).toEqual([]);
});
