/** What each JSON answer holds after its origin: the types from which its JSON Schema is made. */
import type { ExportReport } from '../export-report.js';
import type { Listed } from '../reports.js';
import type { backtestFields } from './backtest.js';
import type { calibrateFields, spellsFields } from './calibrate.js';
import type { definitionsFields } from './definitions.js';
import type {
  checkFields,
  compareFields,
  explanationFields,
  findingsFields,
  forecastFields,
  membersFields,
  replayFields,
  storyFields,
} from './fields.js';
import type { powerFields } from './power.js';
import type { runFields } from './run.js';
import type { overParametersFields, sensitivityFields } from './sensitivity.js';
import type { unlockFields } from './unlock.js';

/** The fields of each answer, by the command that gives it; several, where its options choose. @internal */
export interface AnswerFields {
  readonly run: ReturnType<typeof runFields> | ReturnType<typeof definitionsFields>;
  readonly replay: ReturnType<typeof replayFields>;
  readonly forecast:
    | ReturnType<typeof forecastFields>
    | ReturnType<typeof overParametersFields>
    | ReturnType<typeof storyFields>
    | ReturnType<typeof explanationFields>;
  readonly sensitivity: ReturnType<typeof sensitivityFields> | ReturnType<typeof definitionsFields>;
  readonly compare: ReturnType<typeof compareFields>;
  readonly unlock: ReturnType<typeof unlockFields> | ReturnType<typeof definitionsFields>;
  readonly backtest: ReturnType<typeof backtestFields>;
  readonly check: ReturnType<typeof checkFields>;
  readonly validate: ReturnType<typeof findingsFields>;
  readonly list: { readonly scenarios: readonly Listed[] };
  readonly export: Pick<ExportReport, 'rows'>;
  readonly members:
    ReturnType<typeof membersFields> | ReturnType<typeof powerFields> | ReturnType<typeof definitionsFields>;
  readonly calibrate: ReturnType<typeof calibrateFields> | ReturnType<typeof spellsFields>;
}
