import fc from 'fast-check';

/** A document as it would be written in a file. */
export type Written = Record<string, unknown>;

const MEMBERS = ['HUN', 'Hungary', 'TUR', 'Türkiye', 'ROU', 'Romania', 'NLD', 'USA', 'Estonia'];
const IDS = ['doe', 'roe', 'poe'];
const RULES = ['consensus', 'unanimity', 'simple-majority', 'two-thirds', 'silence-procedure'];

const day = fc.date({ min: new Date('2023-01-01'), max: new Date('2024-12-31'), noInvalidDate: true });
const dates = day.map((date) => date.toISOString().slice(0, 10));
const partialDates = fc.oneof(
  dates,
  dates.map((date) => date.slice(0, 7)),
  dates.map((date) => date.slice(0, 4)),
);
const words = fc.constantFrom('why not', 'Übel', 'a "quoted" word');
const addresses = fc.constantFrom('https://example.org', 'http://example.org/a?b=c#d');
const ids = fc.constantFrom(...IDS);
const members = fc.constantFrom(...MEMBERS);
const memberLists = fc.uniqueArray(members, { minLength: 1, maxLength: 3 });
const sourceKeys = fc.constantFrom('reuters-1', 'nos-2');
const whole = fc.integer({ min: 0, max: 32 });

/** An object with `required` always and each of `others` sometimes. */
function some(
  required: Record<string, fc.Arbitrary<unknown>>,
  others: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<Written> {
  return fc.record(
    { ...required, ...others },
    { requiredKeys: Object.keys(required), noNullPrototype: true },
  );
}

function keyed(keys: fc.Arbitrary<string>, values: fc.Arbitrary<unknown>): fc.Arbitrary<Written> {
  return fc.dictionary(keys, values, { maxKeys: 3, noNullPrototype: true });
}

const rules = fc.oneof(
  fc.constantFrom(...RULES),
  fc.constantFrom(...RULES).map((type) => ({ type })),
  whole.map((tolerated) => ({ type: 'consensus-minus', tolerated })),
  whole.map((quota) => ({ type: 'weighted', quota: quota + 1 })),
);

const conditions = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(
    some({ concession: fc.constantFrom('opt-out', 'amends') }),
    some({ withdrawn: ids }),
    some({ consents: memberLists }),
    some({ after: dates }),
  ),
  tree: fc.oneof(
    { maxDepth: 2 },
    tie('leaf'),
    some({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 2 }) }),
    some({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 2 }) }),
  ),
})).tree;

const stances = fc.constantFrom('support', 'accept', 'undeclared', 'reserved', 'object', 'redline');
const records = some(
  { stance: stances },
  {
    from: dates,
    why: words,
    asks: words,
    liftedBy: conditions,
    source: sourceKeys,
    evidence: fc.constantFrom('stated', 'reported', 'inferred', 'assumed'),
    judgement: words,
    salience: fc.double({ min: 0, max: 1, noNaN: true }),
  },
);
/** Stance cells in each of their three forms. */
export const CELLS = fc.oneof(stances, records, fc.array(records, { minLength: 1, maxLength: 2 }));

const candidates = some(
  {
    name: words,
    candidacy: fc.array(
      some(
        { status: fc.constantFrom('mentioned', 'interested', 'declared', 'withdrawn') },
        { from: dates, source: sourceKeys, judgement: words },
      ),
      { minLength: 1, maxLength: 2 },
    ),
  },
  { member: members },
);

const memberFields = { joined: dates, left: dates, weight: whole.map((n) => n + 1), permanent: fc.boolean() };
const inlineBodies = some({
  name: words,
  members: keyed(fc.constantFrom('HUN', 'TUR', 'A1'), some({}, { ...memberFields, name: words })),
});
const expectedMembers = fc.oneof(memberLists, some({ atLeast: memberLists }));

const optional = {
  $schema: words,
  rule: rules,
  termEnds: dates,
  incumbent: some({ name: words }, { member: members, extendable: fc.boolean() }),
  members: keyed(members, some({}, { ...memberFields, participates: fc.boolean() })),
  stances: keyed(ids, keyed(members, CELLS)),
  counts: fc.array(
    some(
      { date: dates, candidate: ids, supporters: fc.oneof(whole, fc.tuple(whole, whole)) },
      { source: sourceKeys, conflict: words },
    ),
    { maxLength: 2 },
  ),
  concessions: keyed(
    fc.constantFrom('opt-out', 'amends'),
    some(
      { to: memberLists, what: words },
      { cost: whole, granted: fc.oneof(dates, fc.constant(true)), source: sourceKeys },
    ),
  ),
  blocs: keyed(fc.constantFrom('baltic', 'b9'), memberLists),
  events: fc.array(
    some(
      { date: dates, type: fc.constantFrom('milestone', 'signal'), what: words },
      { source: sourceKeys, announced: dates, assumed: fc.boolean() },
    ),
    { maxLength: 2 },
  ),
  sources: keyed(sourceKeys, some({ publisher: words, date: partialDates }, { url: addresses })),
  inSample: words,
  model: some({}, { exitRate: fc.double({ min: 0, max: 1, noNaN: true }) }),
  expect: fc.array(
    some(
      {},
      {
        asOf: dates,
        hindsight: fc.boolean(),
        rule: rules,
        candidate: ids,
        verdict: fc.constantFrom('adopted', 'open', 'blocked', 'withdrawn'),
        blockers: expectedMembers,
        supporters: expectedMembers,
        undeclared: whole,
        forecast: some(
          { by: dates },
          { atLeast: fc.double({ min: 0, max: 1, noNaN: true }), trials: whole.map((n) => n + 1) },
        ),
      },
    ),
    { maxLength: 2 },
  ),
};

/** Scenarios that stand on their own, without structural faults; their references may lead nowhere. */
export const BASES = some(
  {
    title: words,
    body: fc.oneof(
      { weight: 3, arbitrary: fc.constant<unknown>('nato') },
      { weight: 1, arbitrary: inlineBodies },
    ),
    asOf: dates,
    candidates: keyed(ids, candidates),
  },
  optional,
);

const orNull = (values: fc.Arbitrary<unknown>) => fc.option(values, { freq: 5 });

/** Overlays without structural faults: some fields of a scenario, some of them deleted. */
export const OVERLAYS = some(
  { extends: fc.constant('./base.json') },
  {
    title: words,
    asOf: dates,
    candidates: keyed(ids, orNull(candidates)),
    ...Object.fromEntries(Object.entries(optional).map(([name, values]) => [name, orNull(values)])),
    stances: orNull(keyed(ids, orNull(keyed(members, orNull(CELLS))))),
  },
);
