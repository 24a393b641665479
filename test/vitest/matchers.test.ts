import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/index.js';
import '../../src/vitest/index.js';
import { failure, unchecked } from './failure.js';

const race = loadScenario();
const FEBRUARY = '(NATO Secretary General 2024, as of 2024-02-22, by consensus)';
const JUNE = '(NATO Secretary General 2024, as of 2024-06-21, by consensus)';

const AGREED = { asOf: '2024-06-21' };
describe('toReachConsensusOn', () => {
  it('passes where the verdict is adopted, and negated where it is not', () => {
    expect(race).toReachConsensusOn('rutte', AGREED);
    expect(race).not.toReachConsensusOn('rutte');
    expect(race).not.toReachConsensusOn('karins');
  });

  it('says what the verdict is instead, who stands in the way, and at which reading', () => {
    expect(failure(() => expect(race).toReachConsensusOn('rutte'))).toMatch(
      /^expected Mark Rutte to be adopted, but Mark Rutte is blocked by HUN, ROU, TUR; 21 of 31 undeclared \(/,
    );
    expect(failure(() => expect(race).toReachConsensusOn('rutte'))).toContain(` undeclared ${FEBRUARY}`);
    expect(failure(() => expect(race).not.toReachConsensusOn('rutte', AGREED))).toBe(
      `expected Mark Rutte not to be adopted, but Mark Rutte is adopted ${JUNE}`,
    );
    const other = { ...AGREED, hindsight: true, rule: 'consensus-minus' } as const;
    expect(failure(() => expect(race).not.toReachConsensusOn('rutte', other))).toContain(
      'as of 2024-06-21 with hindsight, by consensus-minus 1)',
    );
  });

  it('reads by another rule when it is told to', () => {
    const options = { asOf: '2024-04-15', rule: { type: 'two-thirds' } } as const;
    expect(race).toReachConsensusOn('rutte', options);
  });
});

describe('toBeUnlockedBy', () => {
  const LATE = { asOf: '2024-06-19' };
  const SETTING = '(NATO Secretary General 2024, as of 2024-06-19, by consensus)';

  it('takes keys of levers and names of members, in any order', () => {
    expect(race).toBeUnlockedBy(['iohannis'], LATE);
    expect(race).toBeUnlockedBy(['Romania'], LATE);
    expect(race).toBeUnlockedBy(['eastern-commitments'], LATE);
    expect(race).toBeUnlockedBy(['Hungary', 'iohannis'], { asOf: '2024-05-01' });
    expect(race).not.toBeUnlockedBy(['iohannis', 'ROU'], LATE);
    expect(race).not.toBeUnlockedBy(['iohannis'], { asOf: '2024-05-01' });
  });

  it('says what would lift the block instead', () => {
    expect(failure(() => expect(race).toBeUnlockedBy(['Hungary'], LATE))).toBe(
      `expected Mark Rutte to be unlocked by HUN, but Mark Rutte is blocked by ROU and unlocked by eastern-commitments or iohannis or ROU ${SETTING}`,
    );
    expect(failure(() => expect(race).not.toBeUnlockedBy(['iohannis'], LATE))).toContain(
      'expected Mark Rutte not to be unlocked by iohannis, but',
    );
  });

  it('takes the names of candidates and concessions too', () => {
    expect(race).toBeUnlockedBy(['Klaus Iohannis'], LATE);
    expect(race).toBeUnlockedBy(
      ['a commitment to security in the east and to regional representation'],
      LATE,
    );
  });

  it.each([
    [[], 'the levers must be a list of keys or names, got a list'],
    ['iohannis', 'the levers must be a list of keys or names, got "iohannis"'],
    [[7], 'a lever must be a key or a name, got 7'],
    [['iohanis'], 'there is no member, concession, candidate or lever "iohanis"; did you mean iohannis?'],
  ])('refuses %j, negated or not', (levers, message) => {
    const given = levers as readonly string[];
    expect(() => expect(race).toBeUnlockedBy(given, LATE)).toThrow(message);
    expect(() => expect(race).not.toBeUnlockedBy(given, LATE)).toThrow(message);
  });
});

describe('toBeBlockedBy', () => {
  it('takes codes and names in any order, for the front-runner unless another is named', () => {
    expect(race).toBeBlockedBy(['TUR', 'HUN', 'ROU']);
    expect(race).toBeBlockedBy(['Turkey', 'hu', 'romania']);
    expect(race).toBeBlockedBy(['United Kingdom', 'usa'], { candidate: 'kallas' });
    expect(race).not.toBeBlockedBy(['HUN', 'ROU']);
    expect(race).not.toBeBlockedBy(['HUN', 'ROU', 'TUR', 'NOR']);
    expect(race).not.toBeBlockedBy([], AGREED);
  });

  it('says who blocks instead', () => {
    expect(failure(() => expect(race).toBeBlockedBy(['Hungary']))).toMatch(
      /^expected Mark Rutte to be blocked by HUN, but Mark Rutte is blocked by HUN, ROU, TUR; 21 of 31 undeclared/,
    );
    expect(failure(() => expect(race).not.toBeBlockedBy(['HUN', 'ROU', 'TUR']))).toMatch(
      /^expected Mark Rutte not to be blocked by HUN, ROU, TUR, but Mark Rutte is blocked by HUN, ROU, TUR/,
    );
    expect(failure(() => expect(race).toBeBlockedBy([], AGREED))).toBe(
      `expected Mark Rutte to be blocked by nobody, but Mark Rutte is adopted ${JUNE}`,
    );
  });

  it('counts a member that is named twice once', () => {
    expect(race).toBeBlockedBy(['Hungary', 'HUN', 'Romania', 'TUR']);
  });

  it('suggests the member that was meant', () => {
    expect(failure(() => expect(race).toBeBlockedBy(['Turky']))).toContain('did you mean Türkiye (TUR)?');
    expect(failure(() => expect(race).not.toBeBlockedBy(['Atlantis']))).toContain(
      '"Atlantis" is not a member of NATO',
    );
  });
});

describe('toBeOpenFor', () => {
  it('passes where the verdict depends on the undeclared', () => {
    expect(race).toBeOpenFor('karins');
    expect(race).not.toBeOpenFor('rutte');
    expect(race).toBeOpenFor('rutte', { rule: { type: 'simple-majority' } });
  });

  it('says what the verdict is', () => {
    expect(failure(() => expect(race).toBeOpenFor('rutte'))).toContain(
      'to be open, but Mark Rutte is blocked',
    );
    expect(failure(() => expect(race).not.toBeOpenFor('karins'))).toContain(
      'Krišjānis Kariņš not to be open',
    );
  });

  it('knows a candidate by name, and suggests the one that was meant', () => {
    expect(race).toBeOpenFor('Kariņš');
    expect(failure(() => expect(race).toBeOpenFor('rute'))).toContain('did you mean rutte?');
    expect(failure(() => expect(race).not.toForecast('Stoltenberg', { by: '2024-10-01', atMost: 0.5 }))).toBe(
      'there is no candidate "Stoltenberg"; there are rutte, kallas, karins, iohannis',
    );
  });
});

describe('toForecast', () => {
  const bounds = { by: '2024-10-01', trials: 300 };

  it('passes within its bounds, and negated beyond them', () => {
    expect(race).toForecast('rutte', { ...bounds, atLeast: 0.05, atMost: 1 });
    expect(race).not.toForecast('kallas', { ...bounds, atLeast: 0.9 });
    expect(race).not.toForecast('rutte', { ...bounds, atMost: 0.01 });
  });

  it.each([
    [{ by: '2024-10-01' }, 'needs a bound'],
    [{ by: '9 July', atLeast: 0.5 }, 'calendar day'],
    [{ by: '2024-10-01', atLeast: Number.NaN }, 'in [0, 1]'],
    [{ by: '2024-10-01', atMost: 1.5 }, 'in [0, 1]'],
    [{ by: '2024-10-01', atleast: 0.99 }, 'toForecast has no option "atleast"; did you mean atLeast?'],
    [{ by: '2024-10-01', atLeast: 0.5, seed: 1 }, 'seed must be of type string, got 1'],
    [{ by: '2024-10-01', atLeast: '0.5' }, 'atLeast must be of type number, got "0.5"'],
    [{ atLeast: 0.5 }, 'needs "by", a calendar day YYYY-MM-DD, got undefined'],
    [{ by: '2024-10-01', atLeast: 0.6, atMost: 0.5 }, 'atLeast must not be above atMost, got 0.6 and 0.5'],
    [{ by: '2024-10-01', atLeast: 0, atMost: 1 }, 'these bounds cannot fail'],
    // Of one trial, none at all is compatible with 0.79: z² / (1 + z²).
    [{ by: '2024-10-01', atLeast: 0.79, trials: 1 }, 'no result (trials: 1) lies beyond them'],
    [{ by: '2024-10-01', atMost: 0.21, trials: 1 }, 'these bounds cannot fail'],
    [{ by: '2024-10-01', atLeast: 0.5, trials: 0 }, 'trials'],
  ])('refuses %j, with which it could not fail', (wrong, message) => {
    expect(failure(() => expect(race).toForecast('rutte', unchecked(wrong)))).toContain(message);
    expect(failure(() => expect(race).not.toForecast('rutte', unchecked(wrong)))).toContain(message);
  });

  it('takes bounds that some result lies beyond', () => {
    // Of one trial, none at all is not compatible with 0.8.
    const one = { by: '2024-10-01', trials: 1 };
    expect(failure(() => expect(race).toForecast('kallas', { ...one, atLeast: 0.8 }))).toContain(
      'but it is 0.000 [0.000, 0.793] (trials: 1,',
    );
  });

  it('says what was expected and what was found, negated or not', () => {
    const figures =
      /0\.\d{3} \[0\.\d{3}, \d\.\d{3}\] \(trials: 300, seed: "1"\) \(NATO .*2024-02-22, by consensus\)$/;
    const short = failure(() => expect(race).toForecast('kallas', { ...bounds, atLeast: 0.9 }));
    expect(short).toMatch(
      /^expected Kaja Kallas to be appointed by 2024-10-01 with a probability of at least 0\.9, but/,
    );
    const negated = failure(() =>
      expect(race).not.toForecast('rutte', { ...bounds, atLeast: 0.05, atMost: 1 }),
    );
    expect(negated).toMatch(
      /^expected Mark Rutte not to be appointed by 2024-10-01 with a probability of at least 0\.05 and at most 1, but it is /,
    );
    for (const message of [short, negated]) expect(message).toMatch(figures);
  });

  it('says that nothing is simulated after the end of the term', () => {
    const after = { by: '2026-12-31', atLeast: 0.999, trials: 300 };
    expect(failure(() => expect(race).toForecast('rutte', after))).toContain(
      'by 2026-12-31, that is by the end of the term on 2024-10-01, with',
    );
  });
});
