import { describe, expect, it } from 'vitest';
import { calibrated, parametersWith, termsTried, type CaseEvidence } from '../../../src/engine/index.js';
import { fittedWith, MODEL_TERMS } from '../../../src/engine/calibration/hazard-rates.js';
import { fitted, type Fittable } from '../../../src/engine/calibration/likelihood.js';
import type { HazardKind, Hazards } from '../../../src/engine/calibration/hazard-evidence.js';
import { BASES } from '../../../src/engine/calibration/basis.js';
import { evidence, standing, TERMS, WORKED_OUT } from './cases.js';

/** A chance that follows from its number alone, in [0, 1). */
function chance(number: number): number {
  let x = Math.imul(number ^ 0x9e3779b9, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}

const TRUTH = {
  concessionRate: 0.12,
  principalFactor: 0.4,
  deadlinePace: 8,
  deadlineWeeks: 1.5,
  exitRate: 0.05,
  newcomerRate: 0.08,
  newcomerOpposed: 0.5,
  newcomerFree: 0.3,
  meetingRate: 0.06,
  choiceRate: 0.7,
};
const DAYS = 100;
/** A deadline on day 60, and none afterwards. */
const LEFT = [null, ...Array.from({ length: DAYS }, (_, at) => (at < 60 ? 59 - at : null))];

/** The pace of a day by the equation of the model. */
function weeksOn(day: number): number {
  const before = 60 - day;
  const integral = (end: number) =>
    (TRUTH.deadlinePace - 1) * TRUTH.deadlineWeeks * Math.exp(-end / 7 / TRUTH.deadlineWeeks);
  return 1 / 7 + (before < 0 ? 0 : integral(before) - integral(before + 1));
}

/** One thing that waits for its day, which chance decides day by day. */
function waiting(
  kind: HazardKind,
  rate: number,
  { seed, onClock }: { seed: number; onClock: boolean },
): Hazards {
  for (let day = 1; day <= DAYS; day++) {
    if (chance(seed * 1000 + day) >= 1 - Math.exp(-rate * (onClock ? weeksOn(day) : 1 / 7))) continue;
    const occurrences = [{ kinds: [[kind, 1] as const], after: day - 1, by: day }];
    return { exposures: [{ kind, from: 0, to: day - 1, weight: 1 }], occurrences };
  }
  return { exposures: [{ kind, from: 0, to: DAYS, weight: 1 }], occurrences: [] };
}

function simulated(seed: number): Fittable {
  const {
    concessionRate: λ,
    principalFactor: ρ,
    newcomerRate: n,
    newcomerOpposed: o,
    newcomerFree: f,
  } = TRUTH;
  const made = (kind: HazardKind, rate: number, at: number) =>
    waiting(kind, rate, { seed: seed * 10 + at, onClock: at <= 3 });
  const isUncontested = seed % 2 === 0;
  let met = !isUncontested;
  let chosen = 0;
  for (let day = 1; day <= DAYS && chosen === 0; day++) {
    if (met && chance(seed * 7919 + day) < 1 - Math.exp(-TRUTH.choiceRate / 7)) chosen = day;
    met ||= chance(seed * 104729 + day) < 1 - Math.exp(-TRUTH.meetingRate * weeksOn(day));
  }
  const days = chosen === 0 ? DAYS : chosen;
  return {
    left: LEFT,
    hazards: [
      made('reserved', λ, 1),
      made('principal-reserved', λ * ρ, 2),
      made('trailing', TRUTH.exitRate, 3),
      made('deadlock', n, 4),
      made('opposed', n * o, 5),
      made('free', n * o * f, 6),
    ],
    choice: {
      choosable: Array<number>(days).fill(1),
      isRipe: Array<boolean>(days + 1).fill(!isUncontested),
      end: chosen === 0 ? { type: 'none' } : { type: 'waited', eligible: 1 },
    },
  };
}

describe('a fit', () => {
  it('finds the rates by which 400 cases were drawn, within three of its standard errors', () => {
    const { names, mode, covariance } = fitted(
      Array.from({ length: 400 }, (_, seed) => simulated(seed + 1)),
      TERMS,
    );
    const onScale = {
      log: Math.log,
      logit: (p: number) => Math.log(p / (1 - p)),
      'log-above-one': (g: number) => Math.log(g - 1),
    };
    const distances = fittedWith(TERMS).map(({ name, scale }, at) => {
      const truth = onScale[scale](TRUTH[name as keyof typeof TRUTH]);
      return ((mode[at] ?? NaN) - truth) / Math.sqrt(covariance[at]?.[at] ?? NaN);
    });
    expect(names).toEqual(Object.keys(TRUTH));
    for (const distance of distances) expect(Math.abs(distance)).toBeLessThan(3);
    for (const [at, row] of covariance.entries()) expect(row[at]).toBeLessThan(0.4);
  });
});

const CASES: readonly CaseEvidence[] = [
  evidence(WORKED_OUT),
  {
    ...evidence({ candidates: { x: standing('X') }, outcome: { appointed: 'x', on: '2024-06-01' } }),
    name: 'quiet',
  },
];

describe('a calibration', () => {
  const whole = calibrated(CASES);
  it('says what each parameter rests on', () => {
    const basis = Object.entries(whole.parameters).map(
      ([name, { events, exposure, kind }]) => [name, events, exposure, kind] as const,
    );
    const of = (name: string) => basis.find(([each]) => each === name)?.slice(1);
    expect(of('newcomerRate')).toEqual([0, 0, 'fitted']);
    // The quiet case knows of no deadline: its 92 days are as long on the clock.
    expect(of('meetingRate')).toEqual([1, expect.closeTo(92 / 7, 9), 'fitted']);
    expect(of('sameDayShare')).toEqual([0, 2, 'fitted']);
    expect(of('choiceRate')).toEqual([2, expect.closeTo(10 / 7, 9), 'fitted']);
    expect(of('unseenObjection')).toEqual([2, 3, 'counted']);
    expect(of('undeclaredWithholds')).toEqual([1, 1, 'counted']);
    // Five times somebody came round or gave up after day 9, when the deadline of day 30 was known, and so within four weeks of it.
    expect(of('deadlinePace')?.[0]).toBe(5);
  });

  it('counts by hand: four of five spells in 55 days', () => {
    expect(whole.besides.concessions).toEqual({ events: 4, weeks: expect.closeTo(55 / 7, 12) as number });
    expect(whole.clockRate).toBeCloseTo(28 / 55, 12);
    expect(whole.besides.firstReadings).toEqual({
      // In both cases the one who was chosen was the first to lead alone.
      'front-runner': 2,
      another: 0,
      'someone-else': 0,
      nobody: 0,
    });
    expect(whole.baseRates).toEqual({ frontRunner: 1, another: 0, nobody: 0, cases: 2 });
    expect(whole.nearDeadlines.concessions.near.events).toBe(4);
    expect(whole.nearDeadlines.concessions.none).toEqual({
      events: 0,
      weeks: expect.closeTo((9 + 4 + 2 + 4) / 7, 12) as number,
    });
  });

  it('says what each would rest on where the clock runs evenly', () => {
    const even = { deadlinePace: 1, deadlineWeeks: 1 };
    // BBB, DDD and the principal's red line, which does not come round; nobody trails.
    expect(BASES.objectionFactor(CASES, even)).toEqual({
      events: 1,
      weeks: expect.closeTo(11 / 7, 12) as number,
    });
    expect(BASES.trailingRate(CASES, even)).toEqual({ events: 0, weeks: 0 });
    expect(BASES.principalFactor(CASES, even)).toEqual({
      events: 1,
      weeks: expect.closeTo(9 / 7, 12) as number,
    });
    expect(BASES.newcomerOpposed(CASES, even)).toEqual({
      events: 0,
      weeks: expect.closeTo(122 / 7, 12) as number,
    });
    expect(BASES.newcomerFree(CASES, even)).toEqual({
      events: 0,
      weeks: expect.closeTo(102 / 7, 12) as number,
    });
  });

  it('knows nothing of an extension that nothing could bring, and has an exact interval of others', () => {
    expect(whole.parameters.extensionRate).toMatchObject({ value: 0, interval: [0, 1000], exposure: 0 });
    const extended = evidence({
      candidates: { x: standing('X') },
      stances: { x: { AAA: 'object' } },
      termEnds: '2024-03-31',
      incumbent: { name: 'I', extendable: true },
      outcome: { extended: true, on: '2024-03-15' },
    });
    const { value, interval, exposure, events } = calibrated([...CASES, extended]).parameters.extensionRate;
    expect([events, value]).toEqual([1, 1 / exposure]);
    expect(interval.map((end) => end * exposure)).toEqual([
      expect.closeTo(0.0253, 4),
      expect.closeTo(5.572, 3),
    ]);
    expect(exposure).toBeGreaterThan(2);
  });

  it('counts an extension that came earlier than any could be expected, in no weeks', () => {
    // The last thirteen weeks of the term begin on 1 October: by the record nothing could bring it in March.
    const early = evidence({
      candidates: { x: standing('X') },
      stances: { x: { AAA: 'object' } },
      termEnds: '2024-12-31',
      incumbent: { name: 'I', extendable: true },
      outcome: { extended: true, on: '2024-03-15' },
    });
    expect(early.extension).toEqual({ spans: [], isExtended: true });
    const { value, exposure, events } = calibrated([...CASES, early]).parameters.extensionRate;
    expect({ value, exposure, events }).toEqual({ value: 0, exposure: 0, events: 1 });
  });

  it('counts as concessions what members gave up and what they were given, over all weeks of withholding', () => {
    // In March: AAA and DDD on X until days 10 and 13, BBB its post, CCC at the end; AAA on Y until Y gave up.
    const days = 10 + 10 + 23 + 2 + 10;
    expect(whole.besides.concessions).toEqual({ events: 4, weeks: expect.closeTo(days / 7, 9) as number });
    expect(whole.clockRate).toBeCloseTo(4 / (days / 7), 9);
  });

  it('without a case is that of the others', () => {
    const { fit, cases } = calibrated(CASES, 'quiet');
    expect(cases).toEqual(['case']);
    expect(fit.mode).toEqual(calibrated(CASES.slice(0, 1)).fit.mode);
    expect(calibrated(CASES.slice(1)).clockRate).toBe(0);
  });

  it('keeps to what the parameters may be', () => {
    const values = Object.entries(whole.parameters).map(([name, { value }]) => [name, value] as const);
    expect(() => parametersWith(Object.fromEntries(values))).not.toThrow();
    for (const { interval, value } of Object.values(whole.parameters)) {
      expect(interval[0]).toBeLessThanOrEqual(value);
      expect(interval[1]).toBeGreaterThanOrEqual(value);
    }
  });
});

describe('terms', () => {
  it('are each worth what the fit with them is worth more than the one without', () => {
    const tried = termsTried(CASES);
    const likelihood = (changes: object) => fitted(CASES, { ...MODEL_TERMS, ...changes }).logLikelihood;
    const gain = (name: string) => tried.find((each) => each.name === name)?.gain;
    expect(gain('principals')).toBeCloseTo(
      likelihood({ principals: true }) - likelihood({ principals: false }),
      9,
    );
    expect(gain('same-day')).toBeCloseTo(likelihood({ sameDay: true }) - likelihood({ sameDay: false }), 9);
    expect(new Set(tried.map(({ isInModel }) => isInModel))).toEqual(new Set([true, false]));
  });
});
