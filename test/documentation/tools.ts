/** Programs beside Node and npm that some machines lack. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Step } from './steps.js';

/** Programs that documents show. */
const EXTRA = ['jq', 'parallel'];

/**
 * Whether the tests that need a program are skipped: this machine lacks it. Continuous integration installs them all, so
 * there none is skipped but those that `.ci/run` named in MISSING_TOOLS, for want of the right to install them.
 */
export function isMissing(tool: string, env: NodeJS.ProcessEnv = process.env): boolean {
  const { CI, MISSING_TOOLS = '', PATH = '' } = env;
  return CI === undefined ? !isInstalled(tool, PATH) : MISSING_TOOLS.split(' ').includes(tool);
}

/** An extra program that one of the steps needs and that is missing; null: none. */
export function missingTool(wanted: readonly Step[], env: NodeJS.ProcessEnv = process.env): string | null {
  const isNeeded = (tool: string) => wanted.some(({ command }) => command.split(/\s+/).includes(tool));
  return EXTRA.find((tool) => isNeeded(tool) && isMissing(tool, env)) ?? null;
}

function isInstalled(tool: string, path: string): boolean {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
