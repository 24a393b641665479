import {
  isIsoDate,
  RULE_NAMES,
  type IsoDate,
  type RuleName,
  type RuleSpec,
  type Scenario,
} from '../engine/index.js';
import { nearest, readScenario } from '../scenario/index.js';
import { UsageError } from './failure.js';
import { decoded, FLAGSHIP, resolverFor, scenarioText } from './files.js';
import type { Io } from './io.js';
import type { ReadingOptions } from './options.js';

/** A scenario and how it is to be read. */
export interface OpenScenario {
  readonly scenario: Scenario;
  readonly reading: { readonly asOf: IsoDate; readonly hindsight: boolean; readonly rule: RuleSpec };
}

/** Opens the scenario that a command was given, the flagship race when it was given none. */
export async function openScenario(
  name: string | undefined,
  options: ReadingOptions,
  io: Io,
): Promise<OpenScenario> {
  const rule = options.rule === undefined ? null : ruleFrom(options.rule);
  const asOf = options.asOf === undefined ? null : dateFrom('--as-of', options.asOf);
  const scenario = await readNamed(name ?? FLAGSHIP, options, io);
  const hindsight = options.hindsight ?? false;
  return { scenario, reading: { asOf: asOf ?? scenario.asOf, hindsight, rule: rule ?? scenario.rule } };
}

async function readNamed(name: string, options: ReadingOptions, io: Io): Promise<Scenario> {
  const room = { cwd: io.cwd, allowOutside: options.allowOutside ?? false };
  if (name === '-') {
    const text = decoded('standard input', await io.readStdin());
    return readScenario({ name: '-', text }, resolverFor(`${io.cwd}/-`, room));
  }
  const text = scenarioText(name, io.cwd);
  return readScenario(text, resolverFor(text.path, room));
}

/** The date that an option was given. */
export function dateFrom(option: string, text: string): IsoDate {
  if (!isIsoDate(text)) throw new UsageError(`${option} takes a calendar day YYYY-MM-DD, not "${text}"`);
  return text;
}

/** The rule that `--rule` was given: a name, or `consensus-minus=K`. */
export function ruleFrom(text: string): RuleSpec {
  const [name = '', parameter] = text.split('=');
  const known = RULE_NAMES.find((rule) => rule === name);
  if (known === undefined) throw unknownRule(name);
  if (parameter === undefined) return plainRule(known);
  const count = /^\d+$/.test(parameter) ? Number(parameter) : Number.NaN;
  if (known === 'consensus-minus' && !Number.isNaN(count)) return { type: known, tolerated: count };
  if (known === 'weighted' && count > 0) return { type: known, quota: count };
  throw new UsageError(
    `the rule ${name} does not take "${parameter}"`,
    'consensus-minus=2 and weighted=255 take one',
  );
}

function plainRule(name: RuleName): RuleSpec {
  if (name === 'consensus-minus') return { type: name, tolerated: 1 };
  return name === 'weighted' ? { type: name, quota: null } : { type: name };
}

function unknownRule(name: string): UsageError {
  const near = nearest(name, RULE_NAMES);
  return new UsageError(
    `there is no rule "${name}"; there are ${RULE_NAMES.join(', ')}`,
    near === null ? null : `did you mean ${near}?`,
  );
}
