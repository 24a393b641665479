import { describe, expect, it } from 'vitest';
import { calibrated, evidenceOf } from '../../../src/engine/index.js';
import { caseDays } from '../../../src/engine/calibration/case-days.js';
import { foundOn } from '../../../src/engine/calibration/hazards.js';
import { SPELL_ENDS } from '../../../src/engine/calibration/spell-end.js';
import { decision, evidence, settled, standing, WORKED_OUT } from './cases.js';

const CANDIDATES = { x: standing('X'), y: standing('Y') };
const CHOSEN = { appointed: 'x', on: '2024-03-31' };
const member = (changes: object) => ({
  name: 'Five',
  members: { AAA: {}, BBB: {}, CCC: {}, DDD: {}, EEE: {}, ...changes },
});

/** How the only spell of a case ended, with the days from and to which it counts. */
function onlySpell(fields: object): string {
  const { spells } = evidence({ candidates: CANDIDATES, outcome: CHOSEN, ...fields });
  return spells.map(({ ended, start, end }) => `${ended} ${start} ${end}`).join();
}

describe('a spell ended', () => {
  it.each([
    [
      'by the member coming round',
      {
        stances: {
          x: {
            BBB: [
              { from: '2024-03-05', stance: 'object' },
              { from: '2024-03-09', stance: 'undeclared' },
            ],
          },
        },
      },
      'conceded 4 8',
    ],
    [
      'by a day that it waited for',
      {
        stances: { x: { BBB: { from: '2024-03-05', stance: 'object', liftedBy: { after: '2024-03-10' } } } },
      },
      'condition 4 10',
    ],
    [
      'by the exit of its own candidate',
      {
        candidates: { ...CANDIDATES, y: { ...standing('Y', '2024-03-01', '2024-03-11'), member: 'BBB' } },
        stances: {
          x: {
            BBB: [
              { from: '2024-03-05', stance: 'object' },
              { from: '2024-03-11', stance: 'accept' },
            ],
          },
        },
      },
      'own-exit 4 10',
    ],
    [
      'by that exit, for which it waited',
      {
        candidates: { ...CANDIDATES, y: { ...standing('Y', '2024-03-01', '2024-03-11'), member: 'BBB' } },
        stances: { x: { BBB: { from: '2024-03-05', stance: 'object', liftedBy: { withdrawn: 'y' } } } },
      },
      'own-exit 4 10',
    ],
    [
      'by the exit of the one it withheld from',
      {
        candidates: { ...CANDIDATES, y: standing('Y', '2024-03-01', '2024-03-11') },
        stances: { y: { BBB: { stance: 'object' } } },
      },
      'gave-up 0 10',
    ],
    [
      'by its leaving the body',
      { body: member({ BBB: { left: '2024-03-20' } }), stances: { x: { BBB: { stance: 'object' } } } },
      'left 0 19',
    ],
    ['with the choice of somebody else', { stances: { y: { BBB: { stance: 'object' } } } }, 'decided 0 30'],
    [
      'with the choice over its head',
      {
        rule: 'simple-majority',
        stances: { x: { BBB: 'object', AAA: 'support', CCC: 'support', DDD: 'support' } },
      },
      'decided 0 30',
    ],
    [
      'with the choice, which tells that it came round',
      { stances: { x: { BBB: { stance: 'object' } } } },
      'conceded 0 30',
    ],
    [
      'with the exit of its own candidate on the day of the choice',
      {
        candidates: { ...CANDIDATES, y: { ...standing('Y', '2024-03-01', '2024-03-31'), member: 'BBB' } },
        stances: { x: { BBB: { stance: 'object' } } },
      },
      'own-exit 0 30',
    ],
    [
      'with an extension',
      {
        termEnds: '2024-06-30',
        outcome: { extended: true, on: '2024-03-31' },
        stances: { x: { BBB: { stance: 'object' } } },
      },
      'no-choice 0 30',
    ],
    [
      'with a vacancy',
      { termEnds: '2024-03-11', outcome: { vacant: true }, stances: { x: { BBB: { stance: 'object' } } } },
      'no-choice 0 10',
    ],
    [
      'with somebody whom nobody knew',
      { outcome: { someone: 'Z', on: '2024-03-31' }, stances: { x: { BBB: { stance: 'object' } } } },
      'decided 0 30',
    ],
  ])('%s', (_, fields, told) => {
    expect(onlySpell(fields)).toBe(told);
  });

  it('is not told of members that take no part, nor of one that lasted no day', () => {
    const { name, scenario } = settled({
      candidates: CANDIDATES,
      outcome: CHOSEN,
      stances: { x: { BBB: 'object' } },
    });
    const members = Object.values(scenario.body.members).map((each) => [
      each.code,
      { ...each, participates: each.code !== 'BBB' },
    ]);
    const body = { ...scenario.body, members: Object.fromEntries(members) as typeof scenario.body.members };
    expect(evidenceOf({ name, scenario: { ...scenario, body } }).spells).toEqual([]);
    expect(onlySpell({ stances: { x: { BBB: { from: '2024-03-31', stance: 'object' } } } })).toBe('');
  });

  it('on the day on which the decision was taken in spite of what was said that day', () => {
    const stances = {
      x: {
        BBB: [
          { from: '2024-03-05', stance: 'reserved' },
          { from: '2024-03-31', stance: 'reserved' },
        ],
        '*': decision('2024-03-31'),
      },
    };
    const [spell] = evidence({ candidates: CANDIDATES, outcome: CHOSEN, stances }).spells;
    expect([spell?.heard, spell?.end]).toEqual([29, 30]);
  });

  it('with a red line tells nothing of coming round', () => {
    const { hazards } = evidence({
      candidates: CANDIDATES,
      outcome: CHOSEN,
      stances: { x: { BBB: 'redline' } },
    });
    expect(hazards[0]).toEqual({ exposures: [], occurrences: [] });
  });

  it('tells of each stance for as long as it held', () => {
    const stances = {
      x: {
        BBB: [
          { from: '2024-03-05', stance: 'reserved' },
          { from: '2024-03-08', stance: 'object' },
          { from: '2024-03-12', stance: 'accept' },
        ],
      },
    };
    const { hazards } = evidence({ candidates: CANDIDATES, outcome: CHOSEN, stances });
    expect(hazards[0]?.exposures.map(({ kind, from, to }) => `${kind} ${from} ${to}`)).toEqual([
      'reserved 4 7',
      'objects 7 10',
    ]);
  });
});

describe('a case', () => {
  it('begins when somebody was known to stand, even before the reading date', () => {
    const early = { candidates: { x: standing('X', '2024-01-31') }, outcome: CHOSEN };
    expect(caseDays(settled(early)).days).toBe(60);
  });

  it('begins on its reading date where nobody stood before, or the rule could not be applied', () => {
    const late = { candidates: { x: standing('X', '2024-03-10') }, outcome: CHOSEN };
    expect(caseDays(settled(late)).days).toBe(30);
    const body = { name: 'New', members: { AAA: { joined: '2024-02-20' }, BBB: { joined: '2024-02-20' } } };
    expect(
      caseDays(settled({ body, candidates: { x: standing('X', '2024-01-31') }, outcome: CHOSEN })).days,
    ).toBe(40);
  });

  it('must have an outcome, after the day on which it begins', () => {
    expect(() => caseDays(settled({}))).toThrow('case must say how it ended, got no outcome');
    const early = settled({ candidates: CANDIDATES, outcome: { appointed: 'x', on: '2024-03-01' } });
    expect(() => evidenceOf(early)).toThrow('case must end after it begins on 2024-03-01, got 2024-03-01');
    expect(() => evidenceOf(settled({ candidates: CANDIDATES, outcome: { vacant: true } }))).toThrow(
      'got 2024-03-01',
    );
  });
});

describe('somebody else was found', () => {
  const someone = { someone: 'Someone', on: '2024-03-31' };
  it.for<readonly [when: string, x: object, outcome: object, day: number | null]>([
    ['not at all where who stood from the first is chosen', standing('X'), CHOSEN, null],
    ['on the day on which who is chosen began to stand', standing('X', '2024-03-11'), CHOSEN, 10],
    ['on the day of the choice, to stand on that day', standing('X', '2024-03-31'), CHOSEN, 30],
    ['on the day of the choice, from a name', { name: 'X', candidacy: [{ status: 'mentioned' }] }, CHOSEN, 30],
    ['on the day of the choice, who is not on record', standing('X'), someone, 30],
    ['not at all where nobody is chosen', standing('X', '2024-03-11'), { vacant: true }, null],
  ])('%s', ([, x, outcome, day]) => {
    expect(foundOn(caseDays(settled({ candidates: { x, y: standing('Y') }, termEnds: '2024-03-31', outcome })))).toBe(day);
  }); // prettier-ignore
});

it('counts as concessions that members came round and that they were given something, and no other end', () => {
  const worked = evidence(WORKED_OUT);
  // One spell that ended in the first way, two in the second, four in the third and so on: a sum tells which it has.
  const spells = SPELL_ENDS.flatMap((ended, at) =>
    worked.spells.slice(0, 1).flatMap((spell) => Array<typeof spell>(2 ** at).fill({ ...spell, ended })),
  );
  const { events } = calibrated([{ ...worked, spells }]).besides.concessions;
  expect(SPELL_ENDS.filter((_end, at) => Math.floor(events / 2 ** at) % 2 === 1)).toEqual([
    'conceded',
    'given',
  ]);
});

it('takes of two unseen objections of one day that of the principal for the first', () => {
  const until = (day: string) => [{ from: '2024-03-05', stance: 'object' }, { from: day, stance: 'accept' }]; // prettier-ignore
  const { counts } = evidence({
    candidates: { x: standing('X') },
    stances: { x: { BBB: until('2024-03-08'), AAA: until('2024-03-20') } },
    outcome: CHOSEN,
  });
  expect([counts.unseen, counts.unseenPrincipals]).toEqual([{ events: 1, of: 1 }, { events: 1, of: 1 }]); // prettier-ignore
});
