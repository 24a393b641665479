/**
 * What each command prints with `--json`, as types: `JSON.parse(text) as RunJson`. Where the options of a command choose
 * between several, {@link JsonAnswers} has all of them. `nato-consensus/answers.schema.json` is made from these types.
 *
 * @packageDocumentation
 */
import type { ExportReport } from '../export-report.js';
import type { Listed } from '../reports.js';
import type { AnswerOrigin } from './answer.js';
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

export type { AnswerOrigin } from './answer.js';

/** What `run` prints. */
export type RunJson = AnswerOrigin<'run'> & ReturnType<typeof runFields>;

/** What `replay` prints. */
export type ReplayJson = AnswerOrigin<'replay'> & ReturnType<typeof replayFields>;

/** What `forecast` prints, and `merge`. */
export type ForecastJson = AnswerOrigin<'forecast'> & ReturnType<typeof forecastFields>;

/** What `forecast --over-parameters` prints. */
export type OverParametersJson = AnswerOrigin<'forecast'> & ReturnType<typeof overParametersFields>;

/** What `forecast --trial` prints. */
export type TrialJson = AnswerOrigin<'forecast'> & ReturnType<typeof storyFields>;

/** What `forecast --explain` prints. */
export type ParametersJson = AnswerOrigin<'forecast'> & ReturnType<typeof explanationFields>;

/** What `sensitivity` prints. */
export type SensitivityJson = AnswerOrigin<'sensitivity'> & ReturnType<typeof sensitivityFields>;

/** What `compare` prints. */
export type CompareJson = AnswerOrigin<'compare'> & ReturnType<typeof compareFields>;

/** What `unlock` prints. */
export type UnlockJson = AnswerOrigin<'unlock'> & ReturnType<typeof unlockFields>;

/** What `backtest` prints. */
export type BacktestJson = AnswerOrigin<'backtest'> & ReturnType<typeof backtestFields>;

/** What `check` prints. */
export type CheckJson = AnswerOrigin<'check'> & ReturnType<typeof checkFields>;

/** What `calibrate` prints. */
export type CalibrateJson = AnswerOrigin<'calibrate'> & ReturnType<typeof calibrateFields>;

/** What `calibrate --spells` prints. */
export type SpellsJson = AnswerOrigin<'calibrate'> & ReturnType<typeof spellsFields>;

/** What `validate` prints. */
export type ValidateJson = AnswerOrigin<'validate'> & ReturnType<typeof findingsFields>;

/** What `export` prints. */
export type ExportJson = AnswerOrigin<'export'> & Pick<ExportReport, 'rows'>;

/** What `list` prints. */
export type ListJson = AnswerOrigin<'list'> & { readonly scenarios: readonly Listed[] };

/** What `members` prints. */
export type MembersJson = AnswerOrigin<'members'> & ReturnType<typeof membersFields>;

/** What `members --power` prints. */
export type PowerJson = AnswerOrigin<'members'> & ReturnType<typeof powerFields>;

/** What a command prints with `--explain`: what its figures mean; of `forecast`, with `--over-parameters` besides. */
export type DefinitionsJson<C extends 'forecast' | 'members' | 'sensitivity' | 'unlock'> = AnswerOrigin<C> &
  ReturnType<typeof definitionsFields>;

/** Every answer, by the command that prints it. */
export interface JsonAnswers {
  readonly run: RunJson;
  readonly replay: ReplayJson;
  readonly forecast:
    ForecastJson | OverParametersJson | TrialJson | ParametersJson | DefinitionsJson<'forecast'>;
  readonly sensitivity: SensitivityJson | DefinitionsJson<'sensitivity'>;
  readonly compare: CompareJson;
  readonly unlock: UnlockJson | DefinitionsJson<'unlock'>;
  readonly backtest: BacktestJson;
  readonly check: CheckJson;
  readonly calibrate: CalibrateJson | SpellsJson;
  readonly merge: ForecastJson;
  readonly validate: ValidateJson;
  readonly export: ExportJson;
  readonly list: ListJson;
  readonly members: MembersJson | PowerJson | DefinitionsJson<'members'>;
}
