import { describe, expect, it } from 'vitest';
import { loadScenario, readScenario, snapshot } from '../../src/index.js';
import '../../src/vitest/index.js';
import { failure, unchecked } from './failure.js';

const race = loadScenario();
const FEBRUARY = '(NATO Secretary General 2024, as of 2024-02-22, by consensus)';

const club = readScenario(
  {
    name: 'club.json',
    text: JSON.stringify({
      title: 'Who chairs the club?',
      body: { name: 'The club', members: { AAA: {}, BBB: {}, CCC: {}, DDD: { joined: '2024-05-01' } } },
      members: { CCC: { participates: false } },
      asOf: '2024-03-01',
      candidates: {
        ann: { name: 'Ann', candidacy: [{ status: 'declared' }] },
        bob: { name: 'Bob', candidacy: [{ status: 'declared' }] },
        cid: { name: 'Cid', candidacy: [{ status: 'mentioned' }] },
      },
      stances: { ann: { AAA: 'support' }, bob: { BBB: 'support' } },
    }),
  },
  () => ({ refused: 'no other file' }),
);
describe('where there is no answer, a matcher', () => {
  const early = { asOf: '2023-01-01' };
  const EARLY = '(NATO Secretary General 2024, as of 2023-01-01, by consensus)';
  const CLUB = '(Who chairs the club?, as of 2024-03-01, by consensus)';
  const seats = { rule: 'security-council' } as const;

  it.each<[string, (given: ReturnType<typeof expect<typeof race>>) => void, string]>([
    [
      'throws for a candidate that nobody has named',
      (given) => given.toReachConsensusOn('kallas', early),
      `kallas has not been named; named so far: nobody ${EARLY}`,
    ],
    [
      'throws for one that is open to nobody yet',
      (given) => given.toBeOpenFor('kallas', early),
      `kallas has not been named; named so far: nobody ${EARLY}`,
    ],
    [
      'throws where nobody has been named',
      (given) => given.toBeBlockedBy(['HUN'], early),
      `there is no front-runner, since nobody has declared; name a candidate of: nobody ${EARLY}`,
    ],
    [
      'throws where the rule cannot be applied',
      (given) => given.toReachConsensusOn('rutte', seats),
      'there is no verdict on Mark Rutte: the rule cannot be applied to these 31 members',
    ],
    [
      'throws for blockers under a rule that cannot be applied',
      (given) => given.toBeBlockedBy([], { rule: 'weighted' }),
      'there is no verdict on Mark Rutte: the rule cannot be applied',
    ],
    [
      'throws where nothing is blocked that could be unlocked',
      (given) => given.toBeUnlockedBy(['HUN'], { asOf: '2024-06-21' }),
      'there is nothing to unlock: Mark Rutte is adopted (NATO Secretary General 2024, as of 2024-06-21, by consensus)',
    ],
    [
      'throws where the candidate has withdrawn',
      (given) => given.toBeUnlockedBy(['HUN'], { asOf: '2024-06-21', candidate: 'kallas' }),
      'there is nothing to unlock: Kaja Kallas is withdrawn',
    ],
    [
      'throws for members that were none yet',
      (given) => given.toBeBlockedBy(['Sweden'], { asOf: '2024-02-22' }),
      `SWE is not among the 31 members that take part ${FEBRUARY}`,
    ],
    [
      'throws for a day that lies before the reading',
      (given) => given.toForecast('rutte', { by: '2024-02-01', atMost: 0.5 }),
      `before the reading date 2024-02-22 ${FEBRUARY}`,
    ],
    [
      'throws for a forecast of somebody whom nobody has named',
      (given) => given.toForecast('iohannis', { by: '2024-10-01', atLeast: 0.5 }, { asOf: '2023-12-01' }),
      'iohannis is not in the race (NATO Secretary General 2024, as of 2023-12-01, by consensus)',
    ],
    [
      'throws for a forecast by a rule that cannot be applied',
      (given) => given.toForecast('rutte', { by: '2024-10-01', atLeast: 0.5 }, seats),
      'by security-council)',
    ],
  ])('%s, negated or not', (_what, assertion, message) => {
    expect(failure(() => assertion(expect(race)))).toContain(message);
    expect(failure(() => assertion(expect(race).not as never))).toContain(message);
  });

  it('throws at a tie, and for members that take no part, negated or not', () => {
    const tie =
      'there is no front-runner, since ann and bob are tied for the lead; name a candidate of: ' +
      `ann (declared, 1 behind), bob (declared, 1 behind), cid (mentioned, 0 behind) ${CLUB}`;
    expect(failure(() => expect(club).toBeBlockedBy(['AAA']))).toBe(tie);
    expect(failure(() => expect(club).not.toBeBlockedBy(['AAA']))).toBe(tie);
    expect(club).not.toBeBlockedBy(['AAA'], { candidate: 'ann' });
    for (const code of ['CCC', 'DDD'])
      expect(failure(() => expect(club).not.toBeBlockedBy([code], { candidate: 'ann' }))).toBe(
        `${code} is not among the 2 members that take part ${CLUB}`,
      );
  });
});

describe('what a matcher is given', () => {
  it.each<[string, (given: ReturnType<typeof expect<typeof race>>) => void, string]>([
    [
      'an option of another case',
      (given) => given.toReachConsensusOn('rutte', unchecked({ asof: '2024-06-21' })),
      'did you mean asOf?',
    ],
    [
      'a misspelt option',
      (given) => given.toBeBlockedBy(['HUN'], unchecked({ cadidate: 'rutte' })),
      'did you mean candidate?',
    ],
    [
      'a misspelt option',
      (given) => given.toBeOpenFor('rutte', unchecked({ hindsigt: true })),
      'did you mean hindsight?',
    ],
    [
      'a second candidate',
      (given) => given.toBeOpenFor('rutte', unchecked({ candidate: 'karins' })),
      'toBeOpenFor has no option "candidate"',
    ],
    [
      'a misspelt option',
      (given) =>
        given.toForecast('rutte', { by: '2024-10-01', atLeast: 0.5 }, unchecked({ ruel: 'consensus' })),
      'did you mean rule?',
    ],
    [
      'a misspelt rule',
      (given) => given.toReachConsensusOn('rutte', unchecked({ rule: 'concensus' })),
      'security-council, weighted, got "concensus"; did you mean consensus?',
    ],
    [
      'a day that is none',
      (given) => given.toReachConsensusOn('rutte', { asOf: '2024-06-31' }),
      'toReachConsensusOn needs "asOf", a calendar day YYYY-MM-DD, got "2024-06-31"',
    ],
    [
      'a day in words',
      (given) => given.toBeOpenFor('rutte', { asOf: '21 June 2024' }),
      'got "21 June 2024"; did you mean 2024-06-21?',
    ],
    [
      'a day in words, by which a forecast is expected',
      (given) => given.toForecast('rutte', { by: '9 July 2024', atLeast: 0.5 }),
      'toForecast needs "by", a calendar day YYYY-MM-DD, got "9 July 2024"; did you mean 2024-07-09?',
    ],
    [
      'a misspelt outcome',
      (given) =>
        given.toForecast('rutte', { by: '2024-07-09', atLeast: 0.5, outcome: unchecked('apointed') }),
      'got "apointed"; did you mean appointed?',
    ],
    [
      'no candidate',
      (given) => given.toReachConsensusOn(unchecked(undefined)),
      'must be an id or a name, got undefined',
    ],
    ['no candidate', (given) => given.toBeOpenFor(unchecked(null)), 'must be an id or a name, got null'],
    [
      'one member for a list',
      (given) => given.toBeBlockedBy(unchecked('HUN')),
      'must be a list of codes or names, got "HUN"',
    ],
    [
      'no member',
      (given) => given.toBeBlockedBy(unchecked([undefined])),
      'must be a code or a name, got undefined',
    ],
    [
      'a text for the options',
      (given) => given.toReachConsensusOn('rutte', unchecked('2024-06-21')),
      'got "2024-06-21"',
    ],
  ])('is refused, negated or not: %s', (_what, assertion, message) => {
    expect(failure(() => assertion(expect(race)))).toContain(message);
    expect(failure(() => assertion(expect(race).not as never))).toContain(message);
  });

  it.each([['2024-rutte'], [{}], [snapshot(race)], [undefined]])('is no scenario: %#', (value) => {
    const given = unchecked(value);
    for (const assertion of [
      () => expect(given).not.toReachConsensusOn('rutte'),
      () => expect(given).not.toBeBlockedBy(['HUN']),
      () => expect(given).not.toBeOpenFor('rutte'),
      () => expect(given).not.toForecast('rutte', { by: '2024-10-01', atLeast: 0.5 }),
    ])
      expect(failure(assertion)).toContain('a scenario is what loadScenario and readScenario return');
  });
});
