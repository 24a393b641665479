import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EFFECTS, ruleOf, type Vote } from '../../src/engine/rules/index.js';
import { STANCES, withholds, type Stance } from '../../src/engine/case/stance.js';
import { judge, soles } from '../../src/engine/verdict/judge.js';
import type { Seat } from '../../src/engine/verdict/room.js';
import { RULE_CASES, seatsOf } from './rules.js';

const SEED = { seed: 20240626, numRuns: 300 };
const RANK = { 'not-applicable': -1, blocked: 0, open: 1, adopted: 2 } as const;
const INDEX = fc.nat({ max: 1000 });

function withStance(seats: readonly Seat[], index: number, stance: Stance): readonly Seat[] {
  return seats.map((seat, each) => (each === index % seats.length ? { ...seat, stance } : seat));
}

/** The votes of the seated members for every way in which the unknown may turn out, abstaining included. */
function completions(seats: readonly Seat[]): readonly (readonly Vote[])[] {
  return seats
    .filter(({ member }) => member.participates)
    .reduce<readonly (readonly Vote[])[]>(
      (all, { member, stance }) => {
        const effect = EFFECTS[stance];
        const turns = effect === 'unknown' ? (['for', 'abstains', 'against'] as const) : [effect];
        return all.flatMap((votes) => turns.map((turn) => [...votes, { member, effect: turn }]));
      },
      [[]],
    );
}

/** How many are against without a name, at least and at most. */
const RANGE = fc
  .tuple(fc.nat({ max: 2 }), fc.nat({ max: 1 }))
  .map(([least, more]): readonly [number, number] => [least, least + more]);

/** The seats with `count` of those that take part and do not withhold turned to object, in every way. */
function turnsOf(seats: readonly Seat[], count: number): readonly (readonly Seat[])[] {
  const open = seats.flatMap(({ member, stance }, index) =>
    member.participates && !withholds(stance) ? [index] : [],
  );
  const choices = open.reduce<readonly (readonly number[])[]>(
    (all, index) => [...all, ...all.map((chosen) => [...chosen, index])],
    [[]],
  );
  return choices
    .filter(({ length }) => length === Math.min(count, open.length))
    .map((chosen) => chosen.reduce((turned, index) => withStance(turned, index, 'object'), seats));
}

describe.each(RULE_CASES)('$name', ({ spec, members }) => {
  const rules = spec.map(ruleOf);
  const seated = seatsOf(members);

  test('its verdict sums up every turn of the unknown', () => {
    const law = fc.property(rules, seated, (rule, seats) => {
      const room = seats.map(({ member }) => member);
      const results = completions(seats).map((votes) => rule.adopts({ members: room, votes }));
      const some = results.includes(true);
      const every = !results.includes(false);
      expect(judge(rule, seats).verdict).toBe(every ? 'adopted' : some ? 'open' : 'blocked');
    });
    fc.assert(law, SEED);
  });

  test('a stance that moves towards support never undoes an adoption', () => {
    const law = fc.property(rules, seated, fc.tuple(INDEX, INDEX), (rule, seats, [index, step]) => {
      const from = STANCES.indexOf(seats[index % seats.length]?.stance ?? 'support');
      const warmer = STANCES[step % (from + 1)] ?? 'support';
      fc.pre(judge(rule, seats).verdict === 'adopted');
      expect(judge(rule, withStance(seats, index, warmer)).verdict).toBe('adopted');
    });
    fc.assert(law, SEED);
  });

  test('a stance that turns to support never makes the verdict worse, one to object never better', () => {
    const law = fc.property(rules, seated, INDEX, (rule, seats, index) => {
      const rank = (sitting: readonly Seat[]) => RANK[judge(rule, sitting).verdict];
      expect(rank(withStance(seats, index, 'support'))).toBeGreaterThanOrEqual(rank(seats));
      expect(rank(withStance(seats, index, 'object'))).toBeLessThanOrEqual(rank(seats));
    });
    fc.assert(law, SEED);
  });

  test('with members against that nobody named it is asked with every choice of them', () => {
    const law = fc.property(rules, seated, RANGE, (rule, seats, [least, most]) => {
      const adopts = (count: number) =>
        turnsOf(seats, count).flatMap((turned) =>
          completions(turned).map((votes) =>
            rule.adopts({ members: seats.map(({ member }) => member), votes }),
          ),
        );
      const some = adopts(least).includes(true);
      const every = !adopts(most).includes(false);
      expect(judge(rule, seats, [least, most]).verdict).toBe(every ? 'adopted' : some ? 'open' : 'blocked');
    });
    fc.assert(law, { ...SEED, numRuns: 60 });
  });

  test('the same with members against that nobody named', () => {
    const law = fc.property(rules, seated, fc.tuple(INDEX, RANGE), (rule, seats, [index, range]) => {
      const rank = (sitting: readonly Seat[], unnamed = range) => RANK[judge(rule, sitting, unnamed).verdict];
      expect(rank(withStance(seats, index, 'support'))).toBeGreaterThanOrEqual(rank(seats));
      expect(rank(withStance(seats, index, 'object'))).toBeLessThanOrEqual(rank(seats));
      expect(rank(seats, [0, range[1]])).toBeGreaterThanOrEqual(rank(seats));
      const { verdict, unnamed } = judge(rule, seats, range);
      expect(unnamed).toBeLessThanOrEqual(verdict === 'blocked' ? range[0] : 0);
    });
    fc.assert(law, SEED);
  });

  test('members with other names are blocked by the same ones', () => {
    const law = fc.property(rules, seated, (rule, seats) => {
      const renamed = (code: string) => `Z${String(999 - code.charCodeAt(0) * 7 - Number(code.slice(1)))}`;
      const others = seats.map(({ member, stance }) => ({
        member: { ...member, code: renamed(member.code) },
        stance,
      }));
      const { verdict, blockers } = judge(rule, seats);
      expect(judge(rule, others)).toEqual({ verdict, blockers: blockers.map(renamed).sort(), unnamed: 0 });
    });
    fc.assert(law, SEED);
  });

  test('the order of the seats does not matter', () => {
    const law = fc.property(rules, seated, INDEX, (rule, seats, cut) => {
      const at = cut % seats.length;
      const turned = [...seats.slice(at), ...seats.slice(0, at)].reverse();
      expect(judge(rule, turned)).toEqual(judge(rule, seats));
    });
    fc.assert(law, SEED);
  });

  test('the stance of a member outside does not matter, and it is no blocker', () => {
    const law = fc.property(rules, seated, fc.constantFrom(...STANCES), (rule, seats, stance) => {
      const others = seats.map((seat) => (seat.member.participates ? seat : { ...seat, stance }));
      const judgement = judge(rule, others);
      expect(judgement).toEqual(judge(rule, seats));
      const outside = seats.filter(({ member }) => !member.participates).map(({ member }) => member.code);
      expect(judgement.blockers.filter((code) => outside.includes(code))).toEqual([]);
    });
    fc.assert(law, SEED);
  });

  test('a sole blocker is a blocker whose support unblocks; nobody else is one', () => {
    const law = fc.property(rules, seated, INDEX, (rule, seats, index) => {
      const { verdict, blockers } = judge(rule, seats);
      const code = seats[index % seats.length]?.member.code ?? '';
      const unblocks = judge(rule, withStance(seats, index, 'support')).verdict !== 'blocked';
      const expected = verdict === 'blocked' && blockers.includes(code) && unblocks;
      expect(soles(rule, { seats, unnamed: [0, 0] }).includes(code)).toBe(expected);
    });
    fc.assert(law, SEED);
  });
});

describe.each(RULE_CASES.filter(({ anonymous }) => anonymous))('$name', ({ spec, members }) => {
  test('it does not matter who has which stance', () => {
    const law = fc.property(spec.map(ruleOf), seatsOf(members), INDEX, (rule, seats, shift) => {
      const sitting = seats.filter(({ member }) => member.participates);
      const swapped = sitting.map(({ member }, index) => ({
        member,
        stance: sitting[(index + shift) % sitting.length]?.stance ?? 'support',
      }));
      expect(judge(rule, swapped).verdict).toBe(judge(rule, sitting).verdict);
    });
    fc.assert(law, SEED);
  });
});

test('silence procedure and consensus with no objection tolerated judge as consensus does', () => {
  const [consensusCase] = RULE_CASES;
  const law = fc.property(seatsOf(consensusCase?.members ?? fc.constant([])), (seats) => {
    const judgement = judge(ruleOf({ type: 'consensus' }), seats);
    expect(judge(ruleOf({ type: 'silence-procedure' }), seats)).toEqual(judgement);
    expect(judge(ruleOf({ type: 'consensus-minus', tolerated: 0 }), seats)).toEqual(judgement);
  });
  fc.assert(law, SEED);
});
