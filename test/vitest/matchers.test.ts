import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/index.js';
import '../../src/vitest/index.js';

const race = loadScenario();
const AGREED = { asOf: '2024-06-21' };
const failure = (assertion: () => void): string => {
  try {
    assertion();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the assertion passed');
};

describe('toReachConsensusOn', () => {
  it('passes where the verdict is adopted, and negated where it is not', () => {
    expect(race).toReachConsensusOn('rutte', AGREED);
    expect(race).not.toReachConsensusOn('rutte');
    expect(race).not.toReachConsensusOn('karins');
  });

  it('says what the verdict is instead, and who stands in the way', () => {
    expect(failure(() => expect(race).toReachConsensusOn('rutte'))).toMatch(
      /^expected Mark Rutte to be adopted, but Mark Rutte is blocked by HUN, ROU, TUR; undeclared: ALB, /,
    );
    expect(failure(() => expect(race).not.toReachConsensusOn('rutte', AGREED))).toBe(
      'expected Mark Rutte not to be adopted, but Mark Rutte is adopted',
    );
  });

  it('reads by another rule when it is told to', () => {
    const options = { asOf: '2024-04-15', rule: { type: 'two-thirds' } } as const;
    expect(race).toReachConsensusOn('rutte', options);
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
      /^expected Mark Rutte to be blocked by HUN, but Mark Rutte is blocked by HUN, ROU, TUR; undeclared/,
    );
    expect(failure(() => expect(race).not.toBeBlockedBy(['HUN', 'ROU', 'TUR']))).toMatch(
      /^expected Mark Rutte not to be blocked by HUN, ROU, TUR, but Mark Rutte is blocked by HUN, ROU, TUR/,
    );
    expect(failure(() => expect(race).toBeBlockedBy([], AGREED))).toBe(
      'expected Mark Rutte to be blocked by nobody, but Mark Rutte is adopted',
    );
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

  it('refuses a candidate that nobody has named by then, whichever way it is asked', () => {
    const early = { asOf: '2023-01-01' };
    expect(failure(() => expect(race).toBeOpenFor('kallas', early))).toBe(
      'the candidate must be named by 2023-01-01, got kallas',
    );
    expect(failure(() => expect(race).not.toBeBlockedBy(['HUN'], early))).toContain('got no front-runner');
  });

  it('knows a candidate by name, and suggests the one that was meant', () => {
    expect(race).toBeOpenFor('Kariņš');
    expect(failure(() => expect(race).toBeOpenFor('rute'))).toContain('did you mean rutte?');
    expect(failure(() => expect(race).not.toForecast('Stoltenberg', { by: '2024-10-01', atMost: 1 }))).toBe(
      'there is no candidate "Stoltenberg"; there are rutte, kallas, karins, iohannis',
    );
  });
});

describe('toForecast', () => {
  const bounds = { by: '2024-10-01', trials: 300 };

  it('passes within its bounds, and negated beyond them', () => {
    expect(race).toForecast('rutte', { ...bounds, atLeast: 0, atMost: 1 });
    expect(race).not.toForecast('kallas', { ...bounds, atLeast: 0.9 });
    expect(race).not.toForecast('rutte', { ...bounds, atMost: 0.01 });
  });

  it.each([
    [{ by: '2024-10-01' }, 'needs a bound'],
    [{ by: '9 July', atLeast: 0.5 }, 'calendar day'],
    [{ by: '2024-10-01', atLeast: Number.NaN }, 'in [0, 1]'],
    [{ by: '2024-10-01', atMost: 1.5 }, 'in [0, 1]'],
    [{ by: '2024-10-01', atleast: 0.99 }, '"atleast"'],
    [{ by: '2024-10-01', atLeast: 0.5, trials: 0 }, 'trials'],
  ])('refuses %j, with which it could not fail', (wrong, message) => {
    expect(failure(() => expect(race).toForecast('rutte', wrong))).toContain(message);
    expect(failure(() => expect(race).not.toForecast('rutte', wrong))).toContain(message);
  });

  it('fails where nothing can be forecast', () => {
    const after = { asOf: '2024-10-05' };
    const late = { by: '2024-11-09', atLeast: 0 };
    expect(failure(() => expect(race).toForecast('rutte', late, after))).toContain('the term must end after');
    expect(failure(() => expect(race).toForecast('rutte', { by: '2024-02-01', atMost: 1 }))).toContain(
      'before the reading date 2024-02-22',
    );
  });

  it('says what was expected and what was found', () => {
    const message = failure(() => expect(race).toForecast('kallas', { ...bounds, atLeast: 0.9 }));
    expect(message).toMatch(/0\.9|90/);
    expect(failure(() => expect(race).not.toForecast('rutte', { ...bounds, atLeast: 0 }))).toBe(
      'expected the forecast of rutte by 2024-10-01 to lie beyond its bounds',
    );
  });
});
