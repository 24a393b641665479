import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALONE } from './oracle/alone.js';
import { compared, engineOn, naiveOn } from './oracle/differences.js';
import { RIVALS, TOGETHER } from './oracle/rivals.js';

// The engine against a simulation that was written from docs/model.md alone: one draw a week for every transition, no
// resolves, another generator. 580 portions are compared, each within four standard errors: 6.3e-5 to be outside by chance,
// so with seeds chosen blindly a false alarm has a probability of at most 580 · 6.3e-5 = 3.7 %. The seeds are fixed: a
// test that passes goes on to pass until the engine draws otherwise.

describe('an independent simulation agrees on', () => {
  test.each([...ALONE, ...RIVALS, ...TOGETHER])('$name', (setting) => {
    const { count, differences } = compared(engineOn(setting), naiveOn(setting));
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(10);
  });
});

test('the naive simulation takes nothing from the engine but types and the parameter table', () => {
  const folder = 'test/engine/dynamics/oracle';
  const imports = readdirSync(folder)
    // This one runs the engine, to be compared.
    .filter((name) => name !== 'engine.ts')
    .flatMap(
      (name) => readFileSync(`${folder}/${name}`, 'utf8').match(/^import [^;]* from '[^']*';/gm) ?? [],
    );
  const values = imports.filter((line) => line.includes('/src/') && !line.startsWith('import type'));
  expect(imports.length).toBeGreaterThan(20);
  expect(values.filter((line) => !line.endsWith("/parameters.js';"))).toEqual([]);
});
