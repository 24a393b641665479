/** Levers in words: what would be done, and why it works. */
import {
  sizeOf,
  type Lever,
  type LeverChoice,
  type LeverSet,
  type WayReason,
  type Scenario,
  type Stance,
  type Unlock,
} from '../../engine/index.js';
import { changeInWords } from './change.js';
import { leafInWords } from './dossier.js';
import {
  alphabetical,
  candidateName,
  concessionInWords,
  dayInWords,
  memberName,
  membersInSentence,
  sentenceList,
} from './words.js';

/** Where words for levers come from. */
export type Setting = Pick<Unlock, 'candidate'> & { readonly scenario: Scenario };

/** What would be done, as a clause: "Klaus Iohannis withdraws; any 2 of 5 members accept". */
export function setInWords({ choices }: Pick<LeverSet, 'choices'>, setting: Setting): string {
  return choices.map((choice) => choiceInWords(choice, setting)).join('; ');
}

function choiceInWords({ choose, levers }: LeverChoice, setting: Setting): string {
  const [first] = levers;
  if (first === undefined) return '';
  if (levers.length === 1) return leverInWords(first, setting);
  const verb = VERBS[turnedTo(first)];
  if (choose === levers.length) return `${sentenceList(namesOf(levers, setting))} ${verb.plural}`;
  return `any ${choose} of ${levers.length} members ${choose === 1 ? verb.single : verb.plural}`;
}

/** Who may be chosen, for every choice that there is: "of Albania, Belgium and Spain any 2". */
export function choicesInWords({ choices }: Pick<LeverSet, 'choices'>, setting: Setting): readonly string[] {
  return choices.flatMap(({ choose, levers }) =>
    choose === levers.length ? [] : [`Any ${choose} of ${namesOf(levers, setting).join(', ')}.`],
  );
}

function namesOf(levers: readonly Lever[], { scenario }: Setting): readonly string[] {
  return alphabetical(levers.map(({ key }) => memberName(key, scenario)));
}

/** How a member comes to a stance. */
const VERBS: Readonly<Record<Stance, { readonly single: string; readonly plural: string }>> = {
  support: { single: 'supports', plural: 'support' },
  accept: { single: 'accepts', plural: 'accept' },
  undeclared: { single: 'falls silent', plural: 'fall silent' },
  reserved: { single: 'has reservations', plural: 'have reservations' },
  object: { single: 'objects', plural: 'object' },
  redline: { single: 'draws a red line', plural: 'draw a red line' },
};

function turnedTo({ changes }: Lever): Stance {
  const [change] = changes;
  return change?.type === 'stance' ? (change.to?.stance ?? 'undeclared') : 'accept';
}

/** One lever as a clause. */
export function leverInWords(lever: Lever, { candidate, scenario }: Setting): string {
  const { key } = lever;
  switch (lever.type) {
    case 'stance':
      return `${memberName(key, scenario)} ${VERBS[turnedTo(lever)].single}`;
    case 'withdrawal':
      return `${candidateName(key, scenario)} withdraws`;
    case 'concession':
      return `${concessionInWords(key, scenario)} (concession ${key})`;
    case 'date':
      return `the days until ${dayInWords(key)} pass`;
    case 'total':
      return `those who object to ${candidateName(candidate, scenario)} and were not named give in`;
    case 'listed':
      return `${scenario.levers?.[key]?.what ?? key} (lever ${key})`;
  }
}

/** Why members come round: "The stance of Romania names the withdrawal of Klaus Iohannis." */
export function reasonsInWords(reasons: readonly WayReason[], { scenario }: Setting): readonly string[] {
  return reasons.flatMap(({ member, because }) => {
    if (because.length === 0) return [];
    const named = sentenceList([...new Set(because.map((leaf) => leafInWords(leaf, scenario)))]);
    return [`The stance of ${membersInSentence([member], scenario)} names ${named}.`];
  });
}

/** Slips as moves: "Hungary: reserved → undeclared; any 2 of 25 members: support → undeclared". */
export function slipsInWords({ choices }: LeverSet, setting: Setting): string {
  return choices
    .map(({ choose, levers }) => {
      const [change] = levers.flatMap(({ changes }) => changes);
      const move = change === undefined ? { from: '', to: '' } : changeInWords(change);
      const names = namesOf(levers, setting);
      const who = choose === names.length ? sentenceList(names) : `any ${choose} of ${names.length} members`;
      return `${who}: ${move.from} → ${move.to}`;
    })
    .join('; ');
}

/** The size of a set with its cost: "cost 3, 2 changes". */
export function costInWords(set: LeverSet): string {
  const size = sizeOf(set);
  return `cost ${String(set.cost)}${size === 1 ? '' : `, ${size} changes`}`;
}
