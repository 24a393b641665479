import type { IsoDate, RuleSpec, Scenario } from '../engine/index.js';
import {
  resolution,
  ScenarioError,
  type Resolution,
  type Resolve,
  type ScenarioText,
} from '../scenario/index.js';
import { overlayOf, type Patch, type Resolved } from './changes.js';
import { decoded, FLAGSHIP, resolverFor, scenarioText } from '../files/index.js';
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
  const { text, resolve } = await located(name ?? FLAGSHIP, options, io);
  const base = sound(resolution(text, resolve));
  const changes = overlayOf(options, base);
  const scenario = changes === null ? base.scenario : changed(text, resolve, changes);
  const reading = {
    asOf: asOf ?? scenario.asOf,
    hindsight: options.hindsight ?? false,
    rule: rule ?? scenario.rule,
  };
  const overlay = { ...(rule ? { rule } : {}), ...(asOf ? { asOf } : {}), ...changes } as Patch;
  return { scenario, reading, overlay };
}

interface Located {
  readonly text: ScenarioText;
  readonly resolve: Resolve;
}

async function located(name: string, options: ReadingOptions, io: Io): Promise<Located> {
  const room = { cwd: io.cwd, allowOutside: options.allowOutside ?? false };
  if (name === '-') {
    const text = { name: '-', text: decoded(await io.readStdin(), 'standard input') };
    return { text, resolve: resolverFor(`${io.cwd}/-`, room) };
  }
  const text = scenarioText(name, io.cwd);
  return { text, resolve: resolverFor(text.path, room) };
}

function sound(result: Resolution): Resolved {
  if (result.scenario === null || result.document === null) throw new ScenarioError(result.issues);
  return { ...result, scenario: result.scenario, document: result.document };
}

/** The name under which faults speak of the overlay that the flags amount to. */
const COMMAND_LINE = 'command line';

function changed(text: ScenarioText, resolve: Resolve, changes: Patch): Scenario {
  const overlay = { name: COMMAND_LINE, text: JSON.stringify({ extends: text.name, ...changes }, null, 2) };
  const withFlags: Resolve = (path, from) => (from === COMMAND_LINE ? text : resolve(path, from));
  return sound(resolution(overlay, withFlags)).scenario;
}
