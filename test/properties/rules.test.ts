import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EFFECTS, ruleOf, type Vote } from '../../src/engine/rules/index.js';
import { STANCES, type Stance } from '../../src/engine/stance.js';
import { isSole, judge, type Seat } from '../../src/engine/verdict.js';
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

  test('members with other names are blocked by the same ones', () => {
    const law = fc.property(rules, seated, (rule, seats) => {
      const renamed = (code: string) => `Z${String(999 - code.charCodeAt(0) * 7 - Number(code.slice(1)))}`;
      const others = seats.map(({ member, stance }) => ({
        member: { ...member, code: renamed(member.code) },
        stance,
      }));
      const { verdict, blockers } = judge(rule, seats);
      expect(judge(rule, others)).toEqual({ verdict, blockers: blockers.map(renamed).sort() });
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
      expect(isSole(rule, seats, code)).toBe(expected);
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
