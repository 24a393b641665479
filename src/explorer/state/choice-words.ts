/** What a reader changed, in words. */
import type { Scenario, Stance } from '../../engine/index.js';
import { candidateName, concessionInWords, dayInWords, memberName, ruleTitle } from '../../report/index.js';
import type { Choice } from '../../scenario/index.js';

const SAYS: Readonly<Record<Stance, string>> = {
  support: 'supports',
  accept: 'accepts',
  undeclared: 'is undeclared on',
  reserved: 'has reservations about',
  object: 'objects to',
  redline: 'draws a red line at',
};

/** `choice` as a phrase: "Hungary accepts Mark Rutte". */
export function choiceInWords(choice: Choice, scenario: Scenario): string {
  switch (choice.type) {
    case 'stance': {
      const { member, candidate, stance, date } = choice;
      const said = `${memberName(member, scenario)} ${SAYS[stance]} ${candidateName(candidate, scenario)}`;
      return said + fromDay(date);
    }
    case 'concession':
      return `Given: ${concessionInWords(choice.concession, scenario)}${fromDay(choice.date)}`;
    case 'withdrawal':
      return `${candidateName(choice.candidate, scenario)} withdraws${fromDay(choice.date)}`;
    case 'absence':
      return `${memberName(choice.member, scenario)} takes no part`;
    case 'rule':
      return `Decided by ${ruleTitle(choice.rule)}`;
    case 'total':
      return `Those against ${candidateName(choice.candidate, scenario)} who were not named give in`;
    case 'reading':
      return `Nothing else happens until ${dayInWords(choice.to)}`;
    default:
      return readingInWords(choice, scenario);
  }
}

function readingInWords(
  choice: Extract<Choice, { readonly type: 'date' | 'candidate' | 'hindsight' }>,
  scenario: Scenario,
): string {
  switch (choice.type) {
    case 'date':
      return `Seen from ${dayInWords(choice.asOf)}`;
    case 'candidate':
      return `About ${candidateName(choice.candidate, scenario)}`;
    case 'hindsight':
      return 'With hindsight';
  }
}

function fromDay(date: string | null): string {
  return date === null ? '' : `, from ${dayInWords(date)} on`;
}
