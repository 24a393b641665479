/** Every file that a scenario is made of. */
import { chainFrom } from '../scenario/index.js';
import { IoError, TextError } from './failure.js';
import { resolverFor, scenarioPath, scenarioText, type ReadingRoom } from './scenario-files.js';

/** The paths of the scenario that `name` names and of all that it extends, whether or not they can be read. */
export function chainFiles(name: string, room: ReadingRoom): readonly string[] {
  const root = scenarioPath(name, room.cwd);
  const files = [root];
  const onExtended = (path: string) => void files.push(path);
  try {
    chainFrom(scenarioText(name, room.cwd), resolverFor(root, { ...room, onExtended }));
  } catch (error) {
    if (!(error instanceof IoError || error instanceof TextError)) throw error;
  }
  return [...new Set(files)];
}
