/** Races in which it is known what they hang on. */
import { posteriorOf, snapshot, type ParameterPosterior, type Scenario } from '../../../src/engine/index.js';
import { loadScenario } from '../../../src/files/load.js';

/** The race of 2024. */
const FLAGSHIP: Scenario = loadScenario();

/** As it stood on 19 June 2024: Romania alone withholds. */
export const JUNE = snapshot(FLAGSHIP, { asOf: '2024-06-19' });

/** What is known of the parameters. */
export const POSTERIOR: ParameterPosterior = posteriorOf();
