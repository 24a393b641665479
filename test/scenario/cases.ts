import type fc from 'fast-check';
import { BASES, CELLS, type Written } from './documents.js';

const WITHHOLDING = ['reserved', 'object', 'redline'];
const candidate = (name: string) => ({ name, candidacy: [{ status: 'declared' }] });

/** What every reference of a generated document may lead to. */
const COMPLETE = {
  body: 'nato',
  candidates: {
    doe: candidate('Jane Doe'),
    roe: { ...candidate('Rick Roe'), member: 'NLD' },
    poe: candidate('Pat Poe'),
  },
  sources: {
    'reuters-1': { publisher: 'Reuters', date: '2024-02' },
    'nos-2': { publisher: 'NOS', date: '2023-12-05' },
  },
  concessions: { 'opt-out': { to: ['HUN'], what: 'an opt-out' }, amends: { to: ['TUR'], what: 'amends' } },
};

/** Scenarios without any fault, members by code. */
export const CASES: fc.Arbitrary<Written> = BASES.map((written) => {
  const { members: _members, counts: _counts, events: _events, expect: _expect, ...rest } = written;
  const stances = mapped(written.stances, (row) => byCode(mapped(row, withoutFaults)));
  const blocs = mapped(written.blocs, () => ['HUN', 'USA']);
  return { ...rest, ...COMPLETE, stances, blocs, incumbent: { name: 'Jens Stoltenberg', member: 'Norway' } };
});

/** Stance cells without faults of their own. */
export const SOUND_CELLS = CELLS.map(withoutFaults);

/** What stands under each name in the generated documents. */
const CODES: Readonly<Record<string, string>> = {
  Hungary: 'HUN',
  Türkiye: 'TUR',
  Romania: 'ROU',
  Estonia: 'EST',
};

function byCode(row: Written): Written {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [CODES[name] ?? name, cell]));
}

function mapped(record: unknown, change: (value: unknown) => unknown): Written {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, change(value)]));
}

/** One record of a cell at most, for two of one day would contradict each other. */
function withoutFaults(cell: unknown): unknown {
  if (typeof cell === 'string') return cell;
  const record = (Array.isArray(cell) ? cell[0] : cell) as Written;
  const { liftedBy, evidence, ...rest } = record;
  const isLifted = liftedBy !== undefined && WITHHOLDING.includes(String(rest.stance));
  return {
    ...rest,
    ...(isLifted ? { liftedBy } : {}),
    ...(evidence !== undefined && rest.source !== undefined ? { evidence } : {}),
  };
}
