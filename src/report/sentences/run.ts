/** What `run` says: who stands in the way of a candidate, on what basis, and what other rules would make of it. */
import {
  consents,
  type Assessment,
  type MemberCode,
  type Profile,
  type Scenario,
  type Standing,
  type TotalInForce,
} from '../../engine/index.js';
import type { Document, Item } from '../document.js';
import { subjectOf, type RunReport } from '../reports.js';
import { basis, undoneDecision } from './basis.js';
import { dossierItem } from './dossier.js';
import { decider } from './rule.js';
import { candidateTable, ruleNotes, ruleTable } from './run-tables.js';
import {
  byName,
  citation,
  counted,
  dayInWords,
  heading,
  memberName,
  memberNames,
  membersInSentence,
  obstructorsInWords,
  rangeInWords,
  sentenceList,
} from './words.js';

/** The whole answer of `run`. */
export function runDocument(report: RunReport): Document {
  const { scenario, assessment } = report;
  const standing = subjectOf(report);
  const isAnyoneNamed = assessment.standings.length > 0;
  return [
    ...headlineDocument(report),
    { type: 'paragraph', words: basis(report) },
    ...undoneDecision(report),
    ...(isAnyoneNamed ? [heading('Candidates'), candidateTable(assessment)] : []),
    ...(standing === null ? hint(assessment) : subjectBlocks(standing, report)),
    ...absence(assessment.absent, scenario),
    ...(isAnyoneNamed ? [heading('The same stances under other rules'), ruleTable(assessment)] : []),
    ...(isAnyoneNamed ? ruleNotes(assessment) : []),
  ];
}

/** The first line alone. */
export function headlineDocument(report: RunReport): Document {
  return [{ type: 'lead', words: headline(report) }];
}

/** The first line: who stands in the way, who decides, and why one member is enough. */
function headline(report: RunReport): string {
  const { finding, rule } = headlineParts(report);
  return `${opening(report.scenario)}${finding}. ${rule}`;
}

/** What the first line says: of the candidate as of the day, without a full stop, and of the rule. */
export function headlineParts(report: RunReport): { readonly finding: string; readonly rule: string } {
  const { scenario, assessment } = report;
  const standing = subjectOf(report);
  const day = dayInWords(assessment.snapshot.asOf);
  const finding =
    standing === null
      ? `${leaderless(assessment)} as of ${day}${others(assessment)}`
      : `${standing.name} ${verdictInWords(standing, scenario)} as of ${day}`;
  return { finding, rule: decider(scenario.body.name, assessment.snapshot.rule) };
}

/** What is decided, or the question that the scenario asks: what a first line opens with. */
export function opening({ title }: Scenario): string {
  return /[.?!]$/.test(title) ? `${title} ` : `${title}: `;
}

/** Why there is no front-runner. */
function leaderless({ tied, standings }: Assessment): string {
  if (standings.length === 0) return 'Nobody has been named';
  if (tied.length === 0) return 'No candidate has declared';
  const names = standings.filter(({ id }) => tied.includes(id)).map(({ name }) => name);
  return `${sentenceList(names)} are tied for the lead`;
}

/** Who has been named, besides those who are tied for the lead. */
function others({ tied, standings }: Assessment): string {
  const rest = standings.filter(({ id }) => !tied.includes(id));
  const named = rest.map(({ name, candidacy }) => `${name} (${candidacy})`);
  const how = tied.length === 0 ? 'named so far' : 'named as well';
  return named.length === 0 ? '' : `; ${how}: ${sentenceList(named)}`;
}

/** What the rule makes of a candidate, between the name and the day: "is blocked by Romania". */
export function verdictInWords(standing: Standing, scenario: Scenario): string {
  const { verdict, blockers, unnamed, undeclared } = standing;
  if (verdict === 'blocked')
    return blockers.length + unnamed === 0
      ? 'is blocked, with too few members in favour,'
      : `is blocked by ${obstructorsInWords(standing, scenario)}`;
  if (verdict === 'adopted') return 'has the consent that the rule requires';
  if (verdict === 'withdrawn') return 'is out of the race';
  if (verdict === 'open')
    return `is neither blocked nor agreed, with ${counted(undeclared.length, 'member')} undeclared,`;
  return 'cannot be judged under this rule';
}

/** How to ask about one of the candidates when nobody has declared. */
function hint({ standings }: Assessment): Document {
  const [first] = standings;
  if (!first) return [];
  const words = `Use --candidate ${first.id} to see who stands in the way of ${first.name}.`;
  return [{ type: 'paragraph', words: [{ text: words, tone: 'faint' }] }];
}

function subjectBlocks(standing: Standing, { assessment, scenario }: RunReport): Document {
  return [
    ...reportedTotals(standing, scenario),
    ...blockers(standing, { assessment, scenario }),
    ...deadlocks(standing, scenario),
    ...undeclared(standing, scenario),
    ...requests(standing),
  ];
}

function reportedTotals({ name, totals, supporters, accepting }: Standing, scenario: Scenario): Document {
  const [first] = totals;
  if (!first) return [];
  const said = totals.flatMap((total, index) => {
    const { source, conflict } = total;
    const cited = citation(source, scenario);
    return [
      `${index === 0 ? '' : '; '}${totalInWords(total)}`,
      ...(cited ? [' (', cited, ')'] : []),
      ...(conflict === null ? [] : [`, at odds with the stances by name: ${conflict}`]),
    ];
  });
  const named = counted(supporters.length + accepting.length, 'member');
  const opens = `Supporters of ${name} as reported on ${dayInWords(first.date)}: `;
  return [{ type: 'paragraph', words: [opens, ...said, `. Known by name: ${named}.`] }];
}

/** A total in words: "8", or "8, with 3 against and 4 neutral". */
function totalInWords({ supporters, against, neutral }: TotalInForce): string {
  const beside = [
    ...(against ? [`${rangeInWords(against)} against`] : []),
    ...(neutral ? [`${rangeInWords(neutral)} neutral`] : []),
  ];
  return rangeInWords(supporters) + (beside.length === 0 ? '' : `, with ${beside.join(' and ')}`);
}

function blockers(
  standing: Standing,
  { assessment, scenario }: Pick<RunReport, 'assessment' | 'scenario'>,
): Document {
  const own = assessment.dossiers
    .filter(({ candidate }) => candidate === standing.id)
    .sort((a, b) => byName(a.position.member.name, b.position.member.name));
  const { unnamed } = standing;
  if (standing.verdict !== 'blocked' || own.length + unnamed === 0) return [];
  const obstruction = { scenario, rule: assessment.snapshot.rule, blockers: own.length + unnamed, unnamed };
  const items = [...own.map((dossier) => dossierItem(dossier, obstruction)), ...hidden(standing, scenario)];
  return [heading(`Who stands in the way of ${standing.name}`), { type: 'list', items }];
}

/** Those who are known to be against and have not been named. */
function hidden({ unnamed, totals: [total] }: Standing, scenario: Scenario): readonly Item[] {
  if (unnamed === 0 || total === undefined) return [];
  const who = obstructorsInWords({ blockers: [], unnamed }, scenario);
  return [
    { words: [{ text: '✗', tone: 'bad' }, ` ${who}, by what was reported on ${dayInWords(total.date)}`] },
  ];
}

function deadlocks({ deadlocks: circles }: Standing, scenario: Scenario): Document {
  return circles.map((circle) => {
    const [first = '', ...others] = circle.map((code) => memberName(code, scenario));
    const waits = [...others, first].join(', which waits for ');
    const way = others.length === 0 ? 'its own consent.' : `${waits}. Each would consent if the next did.`;
    return { type: 'paragraph', words: `Deadlock: ${first} waits for ${way}` };
  });
}

function undeclared({ name, undeclared: codes, profile }: Standing, scenario: Scenario): Document {
  if (codes.length === 0) return [];
  const recorded = profile.filter(({ member, record }) => codes.includes(member.code) && record !== null);
  const reported = recorded.map(({ member }) => member.code);
  const silent = codes.filter((code) => !reported.includes(code));
  const line = (label: string, those: readonly MemberCode[]): readonly Item[] =>
    those.length === 0
      ? []
      : [{ words: `${label} (${those.length}): ${memberNames(those, scenario).join(', ')}` }];
  const items = [
    ...line('reported as undeclared', reported),
    ...line('nothing on record', silent),
    ...asksOf(recorded),
  ];
  const title = `${counted(codes.length, 'member')} undeclared on ${name}, not counted as consent`;
  return [heading(title), { type: 'list', items }];
}

function asksOf(positions: Profile): readonly Item[] {
  return [...positions]
    .sort((a, b) => byName(a.member.name, b.member.name))
    .flatMap(({ member, record }) =>
      record?.asks ? [{ words: `${member.name} asks: ${record.asks}` }] : [],
    );
}

/** What members ask for that consent all the same. */
function requests({ name, profile }: Standing): Document {
  const asking = profile.filter(({ record, stance }) => consents(stance) && record?.asks);
  if (asking.length === 0) return [];
  return [
    heading(`What members that consent to ${name} ask for in return`),
    { type: 'list', items: asksOf(asking) },
  ];
}

function absence(absent: readonly MemberCode[], scenario: Scenario): Document {
  if (absent.length === 0) return [];
  const verb = absent.length === 1 ? 'takes' : 'take';
  const words = `${membersInSentence(absent, scenario)} ${verb} no part.`;
  return [{ type: 'paragraph', words: words.replace(/^the /, 'The ') }];
}
