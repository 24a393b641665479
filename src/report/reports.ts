/** What each answer of the program is a report of. */
import type {
  Assessment,
  Backtest,
  Body,
  Calibration,
  CandidateId,
  CheckResult,
  Comparison,
  ForecastOverParameters,
  ForecastReasons,
  ForecastSeen,
  Future,
  Inapplicable,
  IsoDate,
  Pairing,
  ParameterFile,
  Parameters,
  Power,
  Replay,
  RuleSpec,
  Scenario,
  OneAtATimeEffects,
  ParameterName,
  SobolIndices,
  Spell,
  Standing,
  TriedTerm,
} from '../engine/index.js';
import type { ExportReport } from './export-report.js';
import type { UnlockReport } from './unlock-report.js';

/** A scenario as it reads on one date. */
export interface RunReport {
  readonly scenario: Scenario;
  readonly assessment: Assessment;
  /** Whether it was read with hindsight. */
  readonly hindsight: boolean;
  /** The candidate that was asked for; null: the front-runner. */
  readonly subject: CandidateId | null;
}

/** The standing of the candidate that a report is about; null: nobody has declared. */
export function subjectOf({
  assessment,
  subject,
}: Pick<RunReport, 'assessment' | 'subject'>): Standing | null {
  const id = subject ?? assessment.frontRunner;
  return assessment.standings.find((standing) => standing.id === id) ?? null;
}

/** A scenario through time. */
export interface ReplayReport {
  readonly scenario: Scenario;
  readonly replay: Replay;
  /** Whether events stand between the changes. */
  readonly events: boolean;
  /** The candidate whose `firstPossible` and `reached` JSON gives; null: nobody has declared. */
  readonly subject: CandidateId | null;
  /** The last day that was asked for; absent: none was. */
  readonly to?: IsoDate | undefined;
}

/** A forecast with all that its report speaks of. */
export interface ForecastReport extends ForecastSeen, ForecastReasons {
  readonly scenario: Scenario;
  readonly asOf: IsoDate;
  readonly by: readonly IsoDate[];
  /** The rule that decides. */
  readonly rule: RuleSpec;
  readonly seed: string;
  /** The values that the model's parameters had. */
  readonly parameters: Parameters;
  /** Trials that were asked for; more than were run when it was stopped. */
  readonly wanted: number;
}

/** A forecast over all that the parameters may be. */
export interface OverParametersReport extends Pick<
  ForecastReport,
  'scenario' | 'asOf' | 'by' | 'rule' | 'frontRunner' | 'subject' | 'decision' | 'seed' | 'wanted'
> {
  readonly over: ForecastOverParameters;
}

/** What a forecast hangs on. */
export interface SensitivityReport {
  readonly scenario: Scenario;
  readonly asOf: IsoDate;
  /** Whether this candidate is appointed by this day is what is asked. */
  readonly candidate: CandidateId;
  readonly by: IsoDate;
  readonly rule: RuleSpec;
  readonly effects: OneAtATimeEffects;
  /** Parameters that vary, in the order of `indices.inputs`. */
  readonly varied: readonly ParameterName[];
  /** Null: it was stopped before. */
  readonly indices: SobolIndices | null;
  readonly seed: string;
  /** Trials at each end, and rows, that were asked for; more than were run when it was stopped. */
  readonly wanted: { readonly trials: number; readonly rows: number };
}

/** What a figure is, with keys of the bibliography. */
export interface Definition {
  readonly figure: string;
  readonly meaning: string;
  readonly sources: readonly string[];
}

/** One trial with the scenario that it is of. */
export interface StoryReport {
  readonly scenario: Scenario;
  readonly asOf: IsoDate;
  readonly seed: string;
  readonly future: Future;
}

/** A comparison with the scenario from which names are taken. */
export interface CompareReport {
  readonly comparison: Comparison;
  readonly scenario: Scenario;
  /** The paired forecast; undefined: none was asked for. */
  readonly paired?: PairingReport | undefined;
}

/** Two forecasts under common random numbers, with the scenario and date from which they are read. */
export interface PairingReport {
  readonly pairing: Pairing;
  readonly scenario: Scenario;
  readonly asOf: IsoDate;
  readonly by: readonly IsoDate[];
  readonly seed: string;
  /** Trials that were asked for; more than were run when it was stopped. */
  readonly wanted: number;
}

/** A scenario and how its expectations fared, or why it cannot be used, which counts as one that failed. */
export type CheckedScenario = { readonly scenario: string; readonly title: string } & (
  { readonly results: readonly CheckResult[] } | { readonly unusable: string }
);

/** A backtest with all that its report speaks of. */
export interface BacktestReport {
  readonly backtest: Backtest;
  /** By the names of the cases. */
  readonly scenarios: Readonly<Record<string, Scenario>>;
  /** Cases that were asked for; more than were scored when it was stopped, or when one cannot be read. */
  readonly wanted: number;
  /** Trials of each race. */
  readonly trials: number;
  readonly seed: string;
}

/** What is wrong with a file, and where. */
export interface ReportedFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly suggestion: string | null;
  readonly excerpt: string;
  readonly caret: number;
}

/** What `validate` found. */
export interface Findings {
  readonly issues: readonly ReportedFault[];
  /** Files that could not be read, and why. */
  readonly unreadable: readonly { readonly file: string; readonly message: string }[];
  /** How many scenarios could be read, with faults or without. */
  readonly read: number;
}

/** A bundled scenario. */
export interface Listed {
  /** The name under which commands take it. */
  readonly name: string;
  readonly title: string;
  readonly asOf: string;
}

/** A body on one date. */
export interface Membership {
  readonly body: Body;
  readonly asOf: IsoDate;
}

/** The power of the members of a body on one date. */
export interface PowerReport extends Membership {
  /** Under each rule that was asked for and can be applied. */
  readonly powers: readonly Power[];
  /** The others, and what each lacks. */
  readonly inapplicable: readonly { readonly rule: RuleSpec; readonly reason: Inapplicable }[];
}

/** The parameters of the model as cases have them, with what each term is worth. */
export interface CalibrateReport {
  readonly calibration: Calibration;
  readonly tried: readonly TriedTerm[];
  /** What `--save` writes. */
  readonly file: ParameterFile;
}

/** The report of each answer. */
export interface Reports {
  readonly run: RunReport;
  readonly replay: ReplayReport;
  readonly forecast: ForecastReport;
  readonly overParameters: OverParametersReport;
  readonly sensitivity: SensitivityReport;
  /** What the figures of an answer are. */
  readonly definitions: readonly Definition[];
  /** One trial of a forecast. */
  readonly story: StoryReport;
  /** The parameters of the model. */
  readonly explanation: Parameters;
  readonly compare: CompareReport;
  readonly unlock: UnlockReport;
  readonly backtest: BacktestReport;
  readonly check: readonly CheckedScenario[];
  readonly validate: Findings;
  readonly list: readonly Listed[];
  /** A scenario as a table. */
  readonly export: ExportReport;
  readonly members: Membership;
  readonly power: PowerReport;
  /** The parameters as the cases have them. */
  readonly calibrate: CalibrateReport;
  /** Who withheld consent from whom in the cases. */
  readonly spells: readonly Spell[];
}

/** An answer that the program can print. */
export type AnswerName = keyof Reports;
