/** Scenarios that the build has resolved in advance, used only where reading them now would give the same. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Scenario } from '../engine/index.js';
import { BUNDLED_FOLDER, packageFile } from './path.js';
import type { FoundScenario } from './scenario-files.js';

declare const __BUILD__: string | undefined;

/** What the code was that this program is built from, put in by the build; null: it runs from its sources. */
const BUILD = typeof __BUILD__ === 'string' ? __BUILD__ : null;

/** A scenario as the build has resolved it, with the text that it follows from and the digest of the code. */
export interface CompiledScenario {
  readonly text: string;
  readonly build: string | null;
  readonly scenario: Scenario;
}

/** `scenario` as the build keeps it. */
export function compiled({ text }: FoundScenario, scenario: Scenario): CompiledScenario {
  return { text, build: BUILD, scenario };
}

/**
 * The scenario that the build has resolved from this very text; null when it has not. It spares the start of the
 * program the schema: the same code resolves the same text to the same scenario. Sources that have not been built
 * resolve every text themselves.
 */
export function compiledFrom({ path, text }: FoundScenario): Scenario | null {
  if (BUILD === null || !path.startsWith(BUNDLED_FOLDER)) return null;
  const file = packageFile(`dist/compiled/${basename(path)}`);
  if (!existsSync(file)) return null;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as CompiledScenario;
  return kept.build === BUILD && kept.text === text ? kept.scenario : null;
}
