/** Members that turn: into consent, into an objection, or a step up or down by mistake. */
import type { Snapshot } from '../case/in-force.js';
import { consents, STANCES, withholds, type Stance } from '../case/stance.js';
import { supposed } from '../change.js';
import { EFFECTS, ruleOf } from '../rules/index.js';
import { positions, type Position } from '../verdict/positions.js';
import { GRADE_SHARE, STOPPING_COST, TURNING_COST } from './costs.js';
import { costOf, type Question, type Turning } from './lever.js';

/**
 * Members that come to accept, or to support where the rule may ask for more. Where it does, and silence may still turn
 * out to be support, to accept would be a loss: the undeclared only come to support.
 */
export function turningLevers(question: Question): readonly Turning[] {
  const isEnough = acceptanceIsEnough(question.snapshot);
  const mayLose = silenceMayBeMore(question);
  return takingPart(question).flatMap((position): readonly Turning[] => {
    const { stance, record } = position;
    const share = record === null || stance === 'undeclared' ? 1 : GRADE_SHARE[record.evidence];
    const usual = TURNING_COST[stance] * share;
    const accepting = turning(question, position, { to: 'accept', usual });
    const supporting = turning(question, position, {
      to: 'support',
      usual: consents(stance) ? usual : usual + 1,
    });
    return [
      ...(consents(stance) || (mayLose && stance === 'undeclared') ? [] : [accepting]),
      ...(isEnough || stance === 'support' ? [] : [supporting]),
    ];
  });
}

/** Whether a member that is silent may turn out to do more than one that accepts. */
export function silenceMayBeMore({ snapshot, goal }: Pick<Question, 'snapshot' | 'goal'>): boolean {
  return goal !== 'adopted' && !acceptanceIsEnough(snapshot);
}

/** Whether to accept does all that to support does: a rule that decides although everybody abstains counts objections alone. */
export function acceptanceIsEnough({ members, rule }: Snapshot): boolean {
  const all = Object.values(members);
  return ruleOf(rule).adopts({ members: all, votes: all.map((member) => ({ member, effect: 'abstains' })) });
}

function takingPart({ snapshot, candidate }: Pick<Question, 'snapshot' | 'candidate'>): readonly Position[] {
  return positions(snapshot, candidate).filter(({ member }) => member.participates);
}

function turning(
  question: Question,
  { member: { code: member }, stance }: Position,
  { to, usual }: { readonly to: Stance; readonly usual: number },
): Turning {
  const { snapshot, candidate } = question;
  const cost = costOf(question, member, costOf(question, stance, usual));
  return {
    type: 'stance',
    key: member,
    cost,
    changes: [supposed(snapshot, { candidate, member, stance: to })],
  };
}

/** Members that come to object to a candidate whom they let pass. */
export function stoppingLevers(question: Question): readonly Turning[] {
  return takingPart(question)
    .filter(({ stance }) => !withholds(stance))
    .map((position) => turning(question, position, { to: 'object', usual: STOPPING_COST[position.stance] }));
}

/**
 * Every member a number of steps up or down the ladder of {@link STANCES}, as far as a rule may see the difference. Each
 * step costs 1. Where a rule asks for a yes, and silence may still turn out to be one, to accept is less than to be
 * silent, and is left out on the way up, as silence is on the way down.
 */
export function slips(question: Question, direction: 'up' | 'down'): readonly Turning[] {
  const passedOver = direction === 'up' ? 'accept' : 'undeclared';
  const isOut = (stance: Stance) => stance === passedOver && silenceMayBeMore(question);
  return takingPart(question).flatMap((position) => {
    const at = STANCES.indexOf(position.stance);
    const others = direction === 'up' ? STANCES.slice(0, at).reverse() : STANCES.slice(at + 1);
    const seen = new Set([EFFECTS[position.stance]]);
    return others.flatMap((to, steps): readonly Turning[] => {
      if (seen.has(EFFECTS[to]) || isOut(to)) return [];
      seen.add(EFFECTS[to]);
      return [turning(question, position, { to, usual: steps + 1 })];
    });
  });
}
