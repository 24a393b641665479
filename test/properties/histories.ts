import fc from 'fast-check';
import type { Scenario } from '../../src/engine/index.js';
import { written } from '../engine/written.js';

/** The members of {@link written}. */
export const CODES: readonly string[] = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'];

const DAYS = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01'];

/** A day on which something in {@link histories} may change. */
export const days: fc.Arbitrary<string> = fc.constantFrom(...DAYS);

const condition = fc.oneof(
  days.map((after) => ({ after })),
  fc.subarray([...CODES], { minLength: 1, maxLength: 2 }).map((consents) => ({ consents })),
  fc.constant({ withdrawn: 'rival' }),
  fc.constant({ concession: 'post' }),
);
const liftedBy = fc.oneof(
  condition,
  fc.tuple(condition, condition).map((all) => ({ all })),
  fc.tuple(condition, condition).map((any) => ({ any })),
);
const record = fc.oneof(
  fc.record({ from: days, stance: fc.constantFrom('support', 'accept', 'undeclared', 'object') }),
  fc.record({ from: days, stance: fc.constantFrom('reserved', 'object'), liftedBy }),
);
const history = fc.uniqueArray(record, { maxLength: 3, selector: ({ from }) => from });
const status = fc.record({ from: days, status: fc.constantFrom('leading', 'declared', 'withdrawn') });
/** Records about everyone, of which some leave members or the bloc out and some are decisions. */
const ofAll = fc.uniqueArray(
  fc.oneof(
    fc.record({
      from: days,
      stance: fc.constantFrom('support', 'undeclared', 'object'),
      except: fc.subarray(['AAA', 'DDD', 'pair'], { minLength: 1 }),
    }),
    fc.record({ from: days, stance: fc.constant('support'), decision: fc.constant(true) }),
  ),
  { maxLength: 1, selector: ({ from }) => from },
);
const polls = fc.uniqueArray(
  fc.record({ date: days, supporters: fc.constant([0, 5]), against: fc.nat({ max: 2 }) }),
  { maxLength: 2, selector: ({ date }) => date },
);

/** Fields of a scenario with two candidates, `chosen` and `rival`, of whom members change their minds. */
export const histories: fc.Arbitrary<object> = fc
  .record({
    chosen: fc.record(Object.fromEntries(CODES.map((code) => [code, history]))),
    rival: fc.uniqueArray(status, { minLength: 1, maxLength: 2, selector: ({ from }) => from }),
    granted: fc.option(days, { nil: undefined }),
    joined: fc.option(days, { nil: undefined }),
  })
  .map(({ chosen, rival, granted, joined }) => ({
    candidates: {
      chosen: { name: 'Ann', member: 'BBB', candidacy: [{ status: 'declared' }] },
      rival: { name: 'Bob', candidacy: rival },
    },
    concessions: { post: { to: ['AAA'], what: 'a post', ...(granted ? { granted } : {}) } },
    blocs: { pair: ['BBB', 'CCC'] },
    stances: { chosen: withoutEmpty(chosen) },
    ...(joined ? { members: { EEE: { joined } } } : {}),
  }));

/** The same with records about everyone and about a bloc, and with reported totals of members against. */
export const crowds: fc.Arbitrary<object> = fc
  .record({ fields: histories, ofAll, ofPair: history, polls })
  .map(({ fields, ofAll: everyone, ofPair: pair, polls: all }) => {
    const { chosen } = (fields as { stances: { chosen: object } }).stances;
    return {
      ...fields,
      counts: all.map((poll) => ({ ...poll, candidate: 'chosen', conflict: 'made up' })),
      stances: { chosen: { ...chosen, ...withoutEmpty({ '*': everyone, pair }) } },
    };
  });

function withoutEmpty(row: Readonly<Record<string, readonly object[]>>): object {
  return Object.fromEntries(Object.entries(row).filter(([, records]) => records.length > 0));
}

/** The scenarios of {@link crowds}. */
export const scenarios: fc.Arbitrary<Scenario> = crowds.map(written);
