/** What is wrong with a text or a key that does not fit its pattern, and what may have been meant. */
import type * as z from 'zod';
import { isIsoDate } from '../engine/index.js';
import { dateMeant } from './dates-meant.js';
import type { Path, UnplacedFault } from './fault.js';
import { sectionOfKey, type Section } from './referents.js';
import {
  KEY,
  MEMBER_CODE,
  PARTIAL_DATE,
  PLAIN_KEY,
  PLAIN_TEXT,
  WEB_ADDRESS,
  YEAR_RANGE,
  YEARS,
} from './schema/primitives.js';
import { stateCalled } from './states.js';
import { didYouMean, fold } from './suggestion.js';
import { range, shown } from './wording.js';

type Wrong = Omit<UnplacedFault, 'path'>;

const KEY_RULE =
  'use only letters, digits, dots, dashes and underscores, with a letter or a digit at the beginning';

/** What each pattern of the schema keeps out. */
const PATTERNS: Readonly<Record<string, Omit<Wrong, 'suggestion'>>> = {
  [String(KEY)]: { code: 'bad-key', message: `is not a valid key: ${KEY_RULE}` },
  [String(MEMBER_CODE)]: {
    code: 'bad-key',
    message:
      'is not a valid code of a member: use two to eight capitals and digits, beginning with a capital, such as "ADA"',
  },
  [String(PLAIN_KEY)]: {
    code: 'bad-key',
    message: 'is not a valid key: it is empty or has characters that no reader can see',
  },
  [String(WEB_ADDRESS)]: {
    code: 'bad-address',
    message: 'is not a web address; it begins with https:// or http:// and has no spaces',
  },
  [String(PLAIN_TEXT)]: {
    code: 'bad-text',
    message: 'has characters that no reader can see, such as control characters',
  },
};

/** What is wrong with `text`, which does not fit `pattern`. */
export function misfit(pattern: string | undefined, text: string): Wrong {
  const wrong = PATTERNS[pattern ?? ''];
  if (pattern === String(PARTIAL_DATE))
    return badDate(text, 'a date; write it as YYYY-MM-DD, YYYY-MM or YYYY');
  // The only other pattern without an entry is that of a day.
  if (!wrong) return badDate(text, 'a calendar day; write it as YYYY-MM-DD');
  if (text.trim() === '') return { code: wrong.code, message: `${shown(text)} is blank` };
  return { ...wrong, message: `${shown(text)} ${wrong.message}` };
}

/** What is wrong with the key at the end of `path`: the first of the issues that the schema has with it. */
export function badKey(issue: z.core.$ZodIssue | undefined, path: Path): Wrong {
  const key = String(path.at(-1));
  if (issue?.code !== 'invalid_format') {
    return { code: 'bad-key', message: `the key ${shown(key)} is too long: ${issue ? range(issue) : ''}` };
  }
  return { suggestion: keyMeant(key, path, issue.pattern), ...misfit(issue.pattern, key) };
}

/** What to write where a key is a name. */
function keyMeant(key: string, path: Path, pattern: string | undefined): string | null {
  if (path.length === 2 && path[0] === 'candidates') {
    const id = fold(key.split(' ').at(-1) ?? '');
    return KEY.test(id) ? `write "${id}": { "name": "${key}", … }` : null;
  }
  if (pattern !== String(MEMBER_CODE)) return entryMeant(sectionOfKey(path));
  const code =
    stateCalled(key) ??
    fold(key)
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .slice(0, 8);
  return MEMBER_CODE.test(code) ? `write "${code}": { "name": "${key}" }` : null;
}

/** What to write where a name of what stands in `section` is not its key; null: it is not about a section. */
export function entryMeant(section: Section | null): string | null {
  return section === null ? null : `write the key of its entry in "${section}"`;
}

/** What is wrong with `text`, which is no date, and the day that it may mean; `wanted` says what must stand there. */
function badDate(text: string, wanted: string): Wrong {
  const isMonth = /^\d{4}-\d{2}$/.test(text);
  if (isIsoDate(/^\d{4}$/.test(text) ? `${text}-12-31` : isMonth ? `${text}-01` : text) && !hasYear(text)) {
    const message = `the year of ${shown(text)} is out of range; a date lies in the years ${YEAR_RANGE}`;
    return { code: 'bad-date', message };
  }
  const meant = dateMeant(text);
  if (!isMonth || meant === null) {
    return { code: 'bad-date', message: `${shown(text)} is not ${wanted}`, suggestion: didYouMean(meant) };
  }
  return {
    code: 'bad-date',
    message: `${shown(text)} is a month; here a day is needed`,
    suggestion: `write a day, such as its last: ${meant}`,
  };
}

function hasYear(text: string): boolean {
  return new RegExp(`^${YEARS}(?:-|$)`).test(text);
}
