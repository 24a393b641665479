import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest, resolution, type Resolution } from '../../src/scenario/index.js';
import { CASES, SOUND_CELLS } from '../scenario/cases.js';
import { BASES, OVERLAYS, type Written } from '../scenario/documents.js';
import { mutated } from '../scenario/mutations.js';

const FLAGSHIP = readFileSync('scenarios/2024-rutte.json', 'utf8');
const RUNS = { numRuns: 300 };

/** Resolves `text`; whatever it extends is `base`. */
function resolved(text: string, base = '{}'): Resolution {
  return resolution({ name: 'it.json', text }, (path) =>
    path === 'nowhere' ? { refused: 'there is no such file' } : { name: 'base.json', text: base },
  );
}

/** The scenario with its digest, which must have no faults. */
function sound(document: unknown, base?: unknown) {
  const { scenario, document: merged, faults } = resolved(JSON.stringify(document), JSON.stringify(base));
  expect(faults).toEqual([]);
  if (scenario === null) throw new RangeError('a scenario without faults must be there');
  const { asOf } = scenario;
  return { scenario, merged, digest: digest(scenario, { asOf, hindsight: false }) };
}

/** `value` with the keys of every object turned round and moved on by `turn`. */
function reordered(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((each) => reordered(each, turn));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, reordered(each, turn)] as const);
  const start = turn % Math.max(1, entries.length);
  return Object.fromEntries([...entries.slice(start), ...entries.slice(0, start)].reverse());
}

describe('a scenario', () => {
  test('is the same, digest and all, in whatever order its keys stand', () => {
    const law = fc.property(CASES, fc.nat({ max: 20 }), (document, turn) => {
      expect(sound(reordered(document, turn))).toEqual(sound(document));
    });
    fc.assert(law, RUNS);
  });

  test('is the same when its merged document is read again', () => {
    const law = fc.property(CASES, (document) => {
      const { merged, scenario } = sound(document);
      expect(sound(merged)).toMatchObject({ merged, scenario });
    });
    fc.assert(law, RUNS);
  });

  test('has another digest with another stance, reading date or rule, and the same with another title', () => {
    const law = fc.property(CASES, (document) => {
      const { scenario, digest: own } = sound(document);
      const reading = { asOf: scenario.asOf, hindsight: false };
      const changed = sound({ ...document, stances: { doe: { LUX: 'redline' } } });
      expect(changed.digest).not.toBe(own);
      expect(digest(scenario, { ...reading, asOf: '2025-01-01' })).not.toBe(own);
      expect(digest(scenario, { ...reading, hindsight: true })).not.toBe(own);
      expect(digest({ ...scenario, title: 'another', expect: [] }, reading)).toBe(own);
    });
    fc.assert(law, RUNS);
  });
});

describe('an overlay', () => {
  const candidates = fc.constantFrom('doe', 'roe', 'poe');
  const names = fc.constantFrom(
    { code: 'HUN', name: 'Ungarn' },
    { code: 'TUR', name: 'Turkey' },
    { code: 'LUX', name: 'lux' },
  );

  test('that changes a stance is the file with the stance changed', () => {
    const changes = fc.tuple(candidates, names, SOUND_CELLS);
    const law = fc.property(CASES, changes, (base, [candidate, { code, name }, cell]) => {
      const stances = base.stances as Record<string, Written>;
      const edited = {
        ...base,
        stances: { ...stances, [candidate]: { ...stances[candidate], [code]: cell } },
      };
      const overlay = { extends: 'base', stances: { [candidate]: { [name]: cell } } };
      const { scenario, merged } = sound(overlay, base);
      // An overlay remembers what is on record; a file that says otherwise has no memory.
      const { recorded = sound(base).scenario, ...rest } = scenario;
      expect({ scenario: rest, merged }).toEqual({
        scenario: sound(edited).scenario,
        merged: sound(edited).merged,
      });
      expect(recorded.stances).toEqual(sound(base).scenario.stances);
    });
    fc.assert(law, RUNS);
  });

  test('that changes the rule or the date is the file with them changed', () => {
    const law = fc.property(CASES, CASES, (base, { rule = 'unanimity', asOf, termEnds = null }) => {
      const { termEnds: _termEnds, ...rest } = base;
      const edited = { ...rest, rule, asOf, ...(termEnds === null ? {} : { termEnds }) };
      expect(sound({ extends: 'base', rule, asOf, termEnds }, base)).toEqual(sound(edited));
    });
    fc.assert(law, RUNS);
  });

  test('that changes nothing leaves all but the expectations', () => {
    const law = fc.property(CASES, (base) => {
      expect(sound({ extends: 'base' }, base)).toEqual(sound(base));
    });
    fc.assert(law, RUNS);
  });
});

describe('no text whatever makes it throw:', () => {
  /** Resolves `text` and holds what must be true of any answer. */
  function survives(text: string, base?: string): void {
    const { scenario, faults } = resolved(text, base);
    expect(scenario === null).toBe(faults.length > 0);
    for (const { line, column, message } of faults) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message).not.toMatch(/undefined|\[object/);
    }
  }

  const splices = fc.array(
    fc.record({
      at: fc.nat(),
      gone: fc.nat({ max: 30 }),
      added: fc.constantFrom('', '"', '{', ']', ',', '\\', '/*', 'x\n', '\u2028'),
    }),
    { minLength: 1, maxLength: 3 },
  );
  const spliced = (text: string, changes: readonly { at: number; gone: number; added: string }[]) =>
    changes.reduce((whole, { at, gone, added }) => {
      const start = at % (whole.length + 1);
      return whole.slice(0, start) + added + whole.slice(start + gone);
    }, text);

  test('a mutilated scenario', () => {
    const law = fc.property(BASES, splices, (base, changes) =>
      survives(spliced(JSON.stringify(base, null, 1), changes)),
    );
    fc.assert(law, { numRuns: 500 });
  });

  test('the race of 2024, mutilated', () => {
    fc.assert(
      fc.property(splices, (changes) => survives(spliced(FLAGSHIP, changes))),
      { numRuns: 40 },
    );
  });

  test('an overlay on a faulty base', () => {
    const law = fc.property(mutated(OVERLAYS), mutated(BASES), (overlay, base) =>
      survives(JSON.stringify(overlay), JSON.stringify(base)),
    );
    fc.assert(law, { numRuns: 500 });
  });

  test('any JSON, and any string', () => {
    fc.assert(
      fc.property(fc.json(), (text) => survives(text)),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => survives(text)),
      { numRuns: 500 },
    );
  });
});
