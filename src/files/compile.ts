/** What the build resolves in advance. */
import { compiled } from './compiled.js';
import { loadScenario } from './load.js';
import { FLAGSHIP, scenarioText } from './scenario-files.js';

/** The file that the build writes so that the flagship race need not be resolved at every start. */
export function compiledFlagship(): { readonly file: string; readonly text: string } {
  const found = scenarioText(FLAGSHIP, process.cwd());
  return { file: `${FLAGSHIP}.json`, text: `${JSON.stringify(compiled(found, loadScenario()))}\n` };
}
