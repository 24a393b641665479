/** Scenarios that the build has resolved, used as long as their text is the same. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Scenario } from '../engine/index.js';
import { BUNDLED_FOLDER, packageFile } from './path.js';
import type { FoundScenario } from './scenario-files.js';

/** A scenario as the build has resolved it, with the digest of the text that it was resolved from. */
export interface CompiledScenario {
  readonly text: string;
  readonly scenario: Scenario;
}

/** `scenario` as the build keeps it. */
export function compiled({ text }: FoundScenario, scenario: Scenario): CompiledScenario {
  return { text: fingerprint(text), scenario };
}

/**
 * The scenario that the build has resolved from this very text; null when it has not. It spares the start of the
 * program the schema: the same text always resolves to the same scenario.
 */
export function compiledFrom({ path, text }: FoundScenario): Scenario | null {
  if (!path.startsWith(BUNDLED_FOLDER)) return null;
  const file = packageFile(`dist/compiled/${basename(path)}`);
  if (!existsSync(file)) return null;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as CompiledScenario;
  return kept.text === fingerprint(text) ? kept.scenario : null;
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
