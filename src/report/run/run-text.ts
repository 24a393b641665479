import {
  consents,
  type Assessment,
  type CandidateId,
  type Scenario,
  type Standing,
} from '../../engine/index.js';
import type { Style } from '../style.js';
import { counted, dayInWords, heading, paragraph, sentenceList } from '../text/layout.js';
import { candidateTable, ruleTable } from './tables.js';
import { dossierText } from './dossier-text.js';
import { inSentence, memberName, memberNames } from '../text/names.js';
import { isWeak, MARK, markedNames, type Roll } from './roll.js';

/** What a report of one reading is about. */
export interface RunReport {
  readonly scenario: Scenario;
  readonly assessment: Assessment;
  readonly hindsight: boolean;
  /** The candidate that was asked for; null: the front-runner. */
  readonly subject: CandidateId | null;
}

/** The text answer of `run`. */
export function runText(report: RunReport, style: Style): string {
  const { scenario, assessment } = report;
  const standing = subjectOf(report);
  const roll = { scenario, style };
  const candidates = [heading('Candidates', style), candidateTable(assessment, style)];
  const rules = [heading('The same stances under other rules', style), ruleTable(assessment, style)];
  const sections = [
    headline(report, style).trimEnd(),
    basis(report, style),
    ...(assessment.standings.length === 0 ? [] : candidates),
    ...(standing === null ? hint(assessment, style) : subjectSections(standing, assessment, roll)),
    ...absentSection(assessment, roll),
    ...(assessment.standings.length === 0 ? [] : rules),
  ];
  return `${sections.join('\n')}\n`;
}

/** How to ask about one of the candidates when nobody has declared. */
function hint({ standings }: Assessment, style: Style): readonly string[] {
  const [first] = standings;
  if (!first) return [];
  const text = `--candidate ${first.id} tells who stands in the way of ${first.name}.`;
  return ['', style.faint(paragraph(text, style))];
}

function subjectSections(standing: Standing, assessment: Assessment, roll: Roll): readonly string[] {
  return [
    ...reported(standing, roll),
    ...blockerSection(standing, assessment, roll),
    ...deadlockSection(standing, roll),
    ...undeclaredSection(standing, roll),
    ...consentSection(standing, roll),
  ];
}

/** The standing of the candidate that a report is about; null: nobody has declared. */
export function subjectOf({
  assessment,
  subject,
}: Pick<RunReport, 'assessment' | 'subject'>): Standing | null {
  const id = subject ?? assessment.frontRunner;
  return assessment.standings.find((standing) => standing.id === id) ?? null;
}

function nobody({ scenario, assessment }: RunReport): string {
  const named = assessment.standings.map(({ name, candidacy }) => `${name} (${candidacy})`);
  const heard = named.length === 0 ? 'nobody has been named' : `named so far: ${sentenceList(named)}`;
  return (
    `${opening(scenario)}No candidate has declared as of ${dayInWords(assessment.snapshot.asOf)}; ${heard}. ` +
    `${scenario.body.name} decides by ${assessment.rule.because}.`
  );
}

/** What is decided, or the question that the scenario asks: what a first line opens with. */
function opening({ title }: Scenario): string {
  return /[.?!]$/.test(title) ? `${title} ` : `${title}: `;
}

/** The first line: who stands in the way, who decides, and why one member is enough. */
export function headline(report: RunReport, style: Style): string {
  const { scenario, assessment } = report;
  const { rule, snapshot } = assessment;
  const standing = subjectOf(report);
  if (standing === null)
    return `${style.strong(paragraph(nobody(report), style))}
`;
  const roll = { scenario, style };
  const verdict = outcomeInWords(standing, roll);
  const line = `${opening(scenario)}${standing.name} ${verdict} as of ${dayInWords(snapshot.asOf)}. ${scenario.body.name} decides by ${rule.because}.`;
  return `${style.strong(paragraph(line, style))}\n`;
}

function outcomeInWords(standing: Standing, roll: Roll): string {
  const { verdict, blockers, undeclared } = standing;
  if (verdict === 'blocked')
    return blockers.length === 0
      ? 'is blocked: too few are in favour,'
      : `is blocked by ${markedNames(blockers, standing, roll.scenario)}`;
  if (verdict === 'adopted') return 'has the consent that the rule requires';
  if (verdict === 'withdrawn') return 'is out of the race';
  if (verdict === 'open')
    return `is neither blocked nor agreed, ${counted(undeclared.length, 'member')} undeclared,`;
  return 'cannot be judged';
}

function basis({ assessment, hindsight }: RunReport, style: Style): string {
  const { members } = assessment;
  const used = hindsight
    ? 'what held by that date, even if it became known later (hindsight)'
    : 'only what was known by that date';
  const assumed = assessment.standings
    .flatMap(({ profile }) => profile)
    .filter(({ record }) => record?.evidence === 'assumed').length;
  const invented = assumed === 0 ? '' : `, ${assumed} of them assumed`;
  return paragraph(
    `Read from ${counted(members.length, 'member')}, ${used}. Conditional on these stances${invented}.`,
    style,
  );
}

function reported(
  { name, totals, supporters, accepting }: Standing,
  { scenario, style }: Roll,
): readonly string[] {
  const [first] = totals;
  if (!first) return [];
  const said = totals.map(({ supporters: [low, high], source, conflict }) => {
    const cited = scenario.sources[source ?? ''];
    const total = low === high ? String(low) : `${low} to ${high}`;
    const disputed = conflict === null ? '' : `, in conflict: ${conflict}`;
    return `${total}${cited ? ` (${cited.publisher}, ${cited.date})` : ''}${disputed}`;
  });
  const named = supporters.length + accepting.length;
  const text = `Reported for ${name} on ${first.date}: ${said.join('; ')}. By name: ${named}.`;
  return ['', paragraph(text, style)];
}

function blockerSection(standing: Standing, { dossiers, rule }: Assessment, roll: Roll): readonly string[] {
  const own = dossiers
    .filter(({ candidate }) => candidate === standing.id)
    .sort((a, b) => a.position.member.name.localeCompare(b.position.member.name, 'en'));
  if (own.length === 0) return [];
  const weak = own.some(({ position }) => isWeak(position.record));
  const note = `${MARK} rests on inferred evidence only, or on a judgement about the source`;
  return [
    heading(`Who stands in the way of ${standing.name}`, roll.style),
    own.map((dossier) => dossierText(dossier, { rule, blockers: own.length }, roll)).join('\n\n'),
    ...(weak ? ['', roll.style.faint(paragraph(note, roll.style, 2))] : []),
  ];
}

function deadlockSection({ deadlocks }: Standing, { scenario, style }: Roll): readonly string[] {
  return deadlocks.map((circle) => {
    const names = [...circle, ...circle.slice(0, 1)].map((code) => memberName(code, scenario));
    const way = circle.length === 1 ? 'It waits for itself.' : 'Each would consent if the next did.';
    return `\n${paragraph(`Deadlock: ${names.join(' waits for ')}. ${way}`, style)}`;
  });
}

function undeclaredSection({ name, undeclared, profile }: Standing, roll: Roll): readonly string[] {
  if (undeclared.length === 0) return [];
  const recorded = profile.filter(
    ({ member, record }) => undeclared.includes(member.code) && record !== null,
  );
  const undecided = recorded.map(({ member }) => member.code);
  const silent = undeclared.filter((code) => !undecided.includes(code));
  const line = (label: string, codes: readonly string[]) =>
    codes.length === 0
      ? []
      : [
          paragraph(
            `  ${label} (${codes.length}): ${memberNames(codes, roll.scenario).join(', ')}`,
            roll.style,
            2,
          ),
        ];
  return [
    heading(`Undeclared on ${name}, ${undeclared.length}: unknown, and not counted as consent`, roll.style),
    ...line('on record as not having declared', undecided),
    ...line('no record at all', silent),
    ...asksOf(recorded, roll),
  ];
}

function asksOf(positions: Standing['profile'], { style }: Roll): readonly string[] {
  return positions.flatMap(({ member, record }) =>
    record?.asks ? [paragraph(`  ${member.name} asks: ${record.asks}`, style, 4)] : [],
  );
}

/** What members asked for that consent all the same. */
function consentSection({ name, profile }: Standing, roll: Roll): readonly string[] {
  const asking = profile.filter(({ record, stance }) => consents(stance) && record?.asks);
  if (asking.length === 0) return [];
  return [heading(`What members ask that consent to ${name}`, roll.style), ...asksOf(asking, roll)];
}

function absentSection({ absent }: Assessment, roll: Roll): readonly string[] {
  if (absent.length === 0) return [];
  const names = memberNames(absent, roll.scenario).map(inSentence);
  return ['', paragraph(`Takes no part: ${sentenceList(names)}.`, roll.style)];
}
