/** What a decision rule is called, why one member can or cannot stop it, and what each effect is called under it. */
import {
  ruleOf,
  valueOf,
  type Effect,
  type Inapplicable,
  type RuleName,
  type RuleSpec,
} from '../../engine/index.js';
import { sentenceStart } from './words.js';

/** The words for one rule; `value` is that of its parameter, null where it has none. A rule without an entry gets the usual words. */
interface RuleWords {
  readonly title?: (value: number | null) => string;
  /** Who can stop it, after the title. */
  readonly stopped: (value: number | null) => string;
  /** What each effect is called, after a singular subject: "breaks silence". */
  readonly effects?: Readonly<Record<Effect, string>>;
}

const CONSENT = { for: 'consents', abstains: 'consents', against: 'withholds', unknown: 'is not known' };
const BALLOT = { for: 'votes yes', abstains: 'abstains', against: 'votes no', unknown: 'is not known' };

const WORDS: Partial<Readonly<Record<string, RuleWords>>> = {
  consensus: {
    stopped: () => 'there is no vote, and one member that withholds consent can block it',
    effects: CONSENT,
  },
  'silence-procedure': {
    stopped: () =>
      'a draft is adopted unless someone objects in time; one member that breaks silence can block it',
    effects: {
      for: 'stays silent',
      abstains: 'stays silent',
      against: 'breaks silence',
      unknown: 'may break silence',
    },
  },
  unanimity: {
    stopped: () => 'every member must say yes; one member that does not, even by abstaining, can block it',
    effects: { for: 'affirms', abstains: 'does not affirm', against: 'refuses', unknown: 'is not known' },
  },
  'consensus-minus': {
    title: (tolerated) => `consensus, ${objections(Number(tolerated))} tolerated`,
    stopped: (tolerated) => `there is no vote, and ${stoppers(Number(tolerated) + 1)}`,
    effects: CONSENT,
  },
  'simple-majority': {
    stopped: () => 'more members must vote yes than no; a tie blocks it',
  },
  'two-thirds': {
    title: () => 'two-thirds majority',
    stopped: () => 'at least twice as many members must vote yes as no; otherwise it is blocked',
  },
  'qualified-majority': {
    stopped: () =>
      '55 % of the members with 65 % of their population must vote yes; ' +
      'abstaining does not count as yes, and a few members cannot block it by their population alone',
  },
  'security-council': {
    title: () => 'Security Council vote',
    stopped: () =>
      'nine of the fifteen members must vote yes; one permanent member that votes no can block it',
  },
  weighted: {
    title: (quota) => (quota === null ? 'weighted vote' : `weighted vote, quota ${quota}`),
    stopped: (quota) =>
      quota === null
        ? 'no quota is given, so it cannot be applied'
        : `yes votes worth ${quota} are needed, and abstaining does not count as yes; ` +
          'any group that keeps the total below that can block it',
  },
} satisfies Partial<Readonly<Record<RuleName, RuleWords>>>;

/** The rule in words: "consensus, one objection tolerated". */
export function ruleTitle(spec: RuleSpec): string {
  const value = valueOf(spec);
  const usual = spec.type.replaceAll('-', ' ') + (value === null ? '' : ` ${value}`);
  return WORDS[spec.type]?.title?.(value) ?? usual;
}

/** Who decides by which rule, and who can stop it: "NATO decides by consensus: …". */
export function decider(body: string, spec: RuleSpec): string {
  return `${sentenceStart(body)} decides by ${ruleBecause(spec)}.`;
}

/** The title of a rule with how many members can stop it. */
export function ruleBecause(spec: RuleSpec): string {
  const stopped = WORDS[spec.type]?.stopped(valueOf(spec)) ?? usuallyStopped(spec);
  return `${ruleTitle(spec)}: ${stopped}`;
}

/** What is true of any rule: which votes can stop it. */
function usuallyStopped(spec: RuleSpec): string {
  const acts = ruleOf(spec).stoppedBy.map((effect) => STOPPING[effect]);
  return `members that ${acts.join(' or ')} can block it`;
}

const STOPPING: Readonly<Record<Effect, string>> = {
  for: 'vote yes',
  abstains: 'abstain',
  against: 'vote no',
  unknown: 'are undeclared',
};

/** What a member with `effect` does under the rule: "breaks silence". */
export function effectInWords(spec: RuleSpec, effect: Effect): string {
  return (WORDS[spec.type]?.effects ?? BALLOT)[effect];
}

/** Why a rule cannot be applied. */
export function inapplicableInWords(reason: Inapplicable): string {
  if (reason.lacking === 'participants') return 'no member takes part';
  if (reason.lacking === 'parameter') return `no ${reason.name} is given`;
  if (reason.lacking !== 'seats') return `no ${reason.lacking} is given for ${fewOf(reason.members)}`;
  const { needed, got } = reason;
  return `it needs ${needed.members} members, ${needed.permanent} of them permanent, and there are ${got.members} and ${got.permanent}`;
}

/** Members that are named at most. Assumed: one line. */
const FEW = 8;

function fewOf(members: readonly string[]): string {
  return members.length <= FEW + 1
    ? members.join(', ')
    : `${members.slice(0, FEW).join(', ')} and ${members.length - FEW} more`;
}

function objections(tolerated: number): string {
  if (tolerated === 0) return 'no objection';
  return tolerated === 1 ? 'one objection' : `${tolerated} objections`;
}

function stoppers(needed: number): string {
  if (needed === 1) return 'one member that withholds consent can block it';
  return `it takes ${needed === 2 ? 'two' : needed} members that withhold consent to block it`;
}
