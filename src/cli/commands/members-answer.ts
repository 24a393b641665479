/** The work of `members`. */
import {
  membersOn,
  power,
  RULE_NAMES,
  ruleOf,
  specOf,
  type Body,
  type IsoDate,
  type RuleSpec,
} from '../../engine/index.js';
import { bundledNames } from '../../files/index.js';
import { POWER_FIGURES, type Membership, type PowerReport } from '../../report/index.js';
import { bodyCalled, digestOf } from '../../scenario/index.js';
import type { Request } from '../command.js';
import { EXIT, UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { openScenario } from '../open.js';
import { print } from '../print.js';
import type { MEMBERS_FLAGS } from './members.js';

/** Answers `members`. */
export async function answerMembers(
  { args: [name = 'nato'], options, format }: Request<(typeof MEMBERS_FLAGS)[number]>,
  io: Io,
): Promise<number> {
  const membership = await membershipOf(name, options.membersOn, io);
  const printing = { format, digest: () => digestOf(membership), command: 'members', io };
  if (options.explainPower) await print('definitions', POWER_FIGURES, printing);
  else if (options.power) await print('power', powerReport(membership, options.powerRule), printing);
  else await print('members', membership, printing);
  return EXIT.ok;
}

/** The members of a bundled body, by default on the day of the latest change, or those who decide in a scenario, on its day. */
async function membershipOf(name: string, asOf: IsoDate | undefined, io: Io): Promise<Membership> {
  const { body, message, suggestion } = bodyCalled(name);
  if (body) return { body, asOf: asOf ?? latestChange(body) };
  if (suggestion !== null || !isScenario(name)) throw new UsageError(message, suggestion);
  const { scenario } = await openScenario(name, {}, io);
  return { body: scenario.body, asOf: asOf ?? scenario.asOf };
}

function isScenario(name: string): boolean {
  return /\.jsonc?$/.test(name) || bundledNames().includes(name);
}

function latestChange({ members }: Body): IsoDate {
  const changes = Object.values(members).flatMap(({ joined, left }) => [joined ?? '', left ?? '']);
  return changes.sort().at(-1) ?? '';
}

/** The power of the members under one rule, or under all; a quota is nobody's default. */
function powerReport(membership: Membership, asked: RuleSpec | undefined): PowerReport {
  const members = membersOn(membership.body, membership.asOf);
  const specs: readonly RuleSpec[] = asked === undefined ? RULE_NAMES.map((name) => specOf(name)) : [asked];
  const inapplicable = specs.flatMap((rule) => {
    const reason = ruleOf(rule).inapplicable(members);
    return reason === null ? [] : [{ rule, reason }];
  });
  const lacking = new Set(inapplicable.map(({ rule }) => rule));
  const powers = specs.filter((rule) => !lacking.has(rule)).map((rule) => power(members, rule));
  return { ...membership, powers, inapplicable };
}
