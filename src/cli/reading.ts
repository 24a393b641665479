import type { IsoDate, RuleSpec, Scenario } from '../engine/index.js';
import type { Resolution, Resolve, ScenarioText } from '../scenario/index.js';
import type { Patch, Resolved } from './changes.js';
import { compiledFrom, FLAGSHIP, resolverFor, scenarioText } from '../files/index.js';
import type { Io } from './io.js';
import type { ReadingOptions } from './options.js';
import { dateFrom, ruleFrom } from './parameters.js';

/** A scenario and how it is to be read. */
export interface OpenScenario {
  readonly scenario: Scenario;
  readonly reading: { readonly asOf: IsoDate; readonly hindsight: boolean; readonly rule: RuleSpec };
  /** The overlay that the options amount to, reading date and rule included. */
  readonly overlay: Patch;
}

/** Opens the scenario that a command was given, the flagship race when it was given none, with its changes. */
export async function openScenario(
  name: string | undefined,
  options: ReadingOptions,
  io: Io,
): Promise<OpenScenario> {
  const rule = options.rule === undefined ? null : ruleFrom(options.rule);
  const asOf = options.asOf === undefined ? null : dateFrom('--as-of', options.asOf);
  const { scenario, changes } = await withChanges(await located(name ?? FLAGSHIP, options, io), options);
  const reading = {
    asOf: asOf ?? scenario.asOf,
    hindsight: options.hindsight ?? false,
    rule: rule ?? scenario.rule,
  };
  const overlay = {
    ...(rule ? { rule: writtenRule(rule) } : {}),
    ...(asOf ? { asOf } : {}),
    ...changes,
  } as Patch;
  return { scenario, reading, overlay };
}

/** `rule` as a scenario file has it: without a parameter that was not given. */
function writtenRule(rule: RuleSpec): RuleSpec | string {
  return rule.type === 'weighted' && rule.quota === null ? rule.type : rule;
}

interface Located {
  readonly text: ScenarioText;
  readonly resolve: Resolve;
  /** Null: it has to be resolved. */
  readonly compiled: Scenario | null;
}

interface Changed {
  readonly scenario: Scenario;
  /** Null: no option changes it. */
  readonly changes: Patch | null;
}

async function withChanges({ text, resolve, compiled }: Located, options: ReadingOptions): Promise<Changed> {
  const isChanged = [options.set, options.grant, options.withdraw, options.without].some(
    (each) => each !== undefined,
  );
  if (compiled !== null && !isChanged) return { scenario: compiled, changes: null };
  const { resolution } = await import('../scenario/index.js');
  const base = await sound(resolution(text, resolve));
  const { overlayOf } = await import('./changes.js');
  const changes = overlayOf(options, base);
  if (changes === null) return { scenario: base.scenario, changes };
  const overlay = { name: COMMAND_LINE, text: JSON.stringify({ extends: text.name, ...changes }, null, 2) };
  const withFlags: Resolve = (path, from) => (from === COMMAND_LINE ? text : resolve(path, from));
  return { scenario: (await sound(resolution(overlay, withFlags))).scenario, changes };
}

async function located(name: string, options: ReadingOptions, io: Io): Promise<Located> {
  const room = { cwd: io.cwd, allowOutside: options.allowOutside ?? false };
  if (name === '-') {
    const { textOfStdin } = await import('./texts.js');
    return { ...(await textOfStdin(room, io)), compiled: null };
  }
  const text = scenarioText(name, io.cwd);
  return { text, resolve: resolverFor(text.path, room), compiled: compiledFrom(text) };
}

async function sound(result: Resolution): Promise<Resolved> {
  if (result.scenario !== null && result.document !== null) {
    return { ...result, scenario: result.scenario, document: result.document };
  }
  const { ScenarioError } = await import('../scenario/index.js');
  throw new ScenarioError(result.faults);
}

/** The name under which faults speak of the overlay that the flags amount to. */
const COMMAND_LINE = 'command line';
