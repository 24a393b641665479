import fc from 'fast-check';

/** The members of {@link futures}; EEE may join during the race, PPP is a principal. */
const MEMBERS: readonly string[] = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'PPP'];

/** The day on which {@link futures} are read. */
export const ASKED = '2024-03-01';

const before = fc.constantFrom('2024-01-01', '2024-01-20', '2024-02-10', '2024-02-28');
const leaf = fc.oneof(
  fc.constantFrom('2024-02-15', '2024-03-20', '2024-04-15').map((after) => ({ after })),
  fc.subarray([...MEMBERS], { minLength: 1, maxLength: 2 }).map((consents) => ({ consents })),
  fc.constantFrom('ann', 'bob', 'cat').map((withdrawn) => ({ withdrawn })),
  fc.constantFrom('post', 'plant').map((concession) => ({ concession })),
);
const liftedBy = fc.oneof(
  leaf,
  fc.tuple(leaf, leaf).map((all) => ({ all })),
  fc.tuple(leaf, leaf).map((any) => ({ any })),
);
const stance = fc.oneof(
  fc.record({
    from: before,
    stance: fc.constantFrom('support', 'accept', 'undeclared', 'object', 'redline'),
  }),
  fc.record({ from: before, stance: fc.constantFrom('reserved', 'object', 'redline'), liftedBy }),
);
const row = fc.dictionary(fc.constantFrom(...MEMBERS), stance, { maxKeys: 4 });
const candidacy = fc.constantFrom('declared', 'leading', 'interested', 'mentioned');
const person = (name: string) =>
  fc.record({
    name: fc.constant(name),
    member: fc.option(fc.constantFrom(...MEMBERS), { nil: undefined }),
    candidacy: candidacy.map((status) => [{ from: '2023-12-01', status }]),
  });
const rule = fc.oneof(
  { weight: 4, arbitrary: fc.constant('consensus') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('unanimity', 'simple-majority', 'two-thirds', 'silence-procedure'),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'consensus-minus', tolerated: 1 }) },
);
const count = fc.record({
  date: fc.constant('2024-02-20'),
  candidate: fc.constantFrom('ann', 'bob'),
  supporters: fc.constant([1, 6]),
  against: fc.option(fc.constant([0, 6]), { nil: undefined }),
});

/** Fields of a scenario in which much may still happen, read on {@link ASKED}. */
export const futures: fc.Arbitrary<object> = fc
  .record({
    rule,
    candidates: fc.record({ ann: person('Ann'), bob: person('Bob'), cat: person('Cat') }),
    stances: fc.record({ ann: row, bob: row, cat: row }),
    counts: fc.array(count, { maxLength: 1 }),
    termEnds: fc.constantFrom('2024-07-01', '2024-12-01', undefined),
    extendable: fc.boolean(),
    joins: fc.boolean(),
  })
  .map(({ extendable, joins, ...fields }) => ({
    ...fields,
    asOf: ASKED,
    body: {
      name: 'Six',
      members: Object.fromEntries(MEMBERS.map((code) => [code, {}])),
      principals: ['PPP'],
    },
    incumbent: { name: 'Ida', extendable },
    concessions: {
      post: { to: ['AAA'], what: 'a post' },
      plant: { to: ['BBB'], what: 'a plant' },
    },
    events: [
      { date: '2024-05-15', type: 'milestone', what: 'a summit', assumed: true },
      ...(joins ? [{ date: '2024-04-10', type: 'membership', what: 'EEE joins', assumed: true }] : []),
    ],
    ...(joins ? { members: { EEE: { joined: '2024-04-10' } } } : {}),
  }));
