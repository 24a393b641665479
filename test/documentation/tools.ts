import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Step } from './steps.js';

/** Programs that documents show beside Node and npm; continuous integration installs them all. */
const EXTRA = ['parallel'];

/** An extra program that one of the steps needs and this machine lacks; null: none, or it must be there. */
export function missingTool(wanted: readonly Step[], env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.CI !== undefined) return null;
  const isNeeded = (tool: string) => wanted.some(({ command }) => command.split(/\s+/).includes(tool));
  return EXTRA.find((tool) => isNeeded(tool) && !isInstalled(tool, env.PATH ?? '')) ?? null;
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
