/** The texts, keys and dates of which a scenario is made, and the defaults of what it leaves out. */
import * as z from 'zod';
import { firstDayOf, KNOWN_YEARS, lastDayOf } from '../../engine/index.js';

/** {@link KNOWN_YEARS} as a pattern. */
export const YEARS = '(?:19\\d\\d|2[01]\\d\\d|2200)';

/** The same in words. */
export const YEAR_RANGE = `${KNOWN_YEARS.first} to ${KNOWN_YEARS.last}`;

/** A calendar day. */
export const day = z
  .string()
  .regex(new RegExp(`^(?=${YEARS}-)${z.regexes.date.source.slice(1)}`))
  .meta({ format: 'date', patternErrorMessage: `Write a calendar day as YYYY-MM-DD, from ${YEAR_RANGE}.` })
  .describe(`A calendar day, YYYY-MM-DD, from ${YEAR_RANGE}.`);

/** What an editor says of a text that is no date. */
const DATE_FORM = `Write a date as YYYY-MM-DD, or YYYY-MM or YYYY when no more is known, from ${YEAR_RANGE}.`;

/** A date that may be a month or a year, where a day is not known. */
export const PARTIAL_DATE = new RegExp(
  `^(?=${YEARS}(?:-|$))(?:${z.regexes.date.source.slice(1, -1)}|\\d{4}-(?:0[1-9]|1[0-2])|\\d{4})$`,
);

/** A day, month or year, as precisely as a source is dated. */
export const partialDate = z
  .string()
  .regex(PARTIAL_DATE)
  .meta({ patternErrorMessage: DATE_FORM })
  .describe('YYYY-MM-DD, or YYYY-MM or YYYY when no more is known, which stands for its last day.');

/** The last day of a day, month or year. */
export const lastDay = partialDate.transform(lastDayOf);

/** The first day of a day, month or year. */
export const firstDay = z
  .string()
  .regex(PARTIAL_DATE)
  .meta({ patternErrorMessage: DATE_FORM })
  .transform(firstDayOf)
  .describe('YYYY-MM-DD, or YYYY-MM or YYYY when no more is known, which stands for its first day.');

/** The day from which something was public, where that is before its source was written. */
export const knownDay = lastDay
  .optional()
  .describe('When it was public before the source at hand was written; needs a "judgement".');

/**
 * Characters that a reader does not see and a terminal may obey: control characters, those that turn the direction of
 * writing or join or separate letters without being visible, fillers, tags, what is no character, and halves of a pair.
 * Names need U+200C and U+200D, and signs their variation selectors.
 */
const UNSEEN =
  '\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u200e\\u200f' +
  '\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufdd0-\\ufdef\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff' +
  '\\ud800-\\udfff\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e00ff}\\u{e01f0}-\\u{e0fff}';

/** Every character that no text may have. */
export const UNSEEN_CHARACTERS = new RegExp(`[${UNSEEN}]`, 'gu');

/** Something that can be seen, and nothing that cannot. */
export const PLAIN_TEXT = new RegExp(`^(?=.*\\S)[^${UNSEEN}]*$`, 'u');

/** What a key may be made of. */
export const KEY = /^(?!(?:constructor|prototype)$)[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** The code of a member of an inline body. */
export const MEMBER_CODE = /^[A-Z][A-Z0-9]{1,7}$/;

/** An address that a browser opens. */
export const WEB_ADDRESS = new RegExp(`^https?://[^\\s${UNSEEN}]+$`, 'u');

/** Any key except those that would reach an object's prototype. */
export const PLAIN_KEY = new RegExp(`^(?!(?:__proto__|constructor|prototype)$)[^${UNSEEN}]+$`, 'u');

/** A sentence or two for the reader. */
export const words = z.string().min(1).regex(PLAIN_TEXT);

/** Longest name and key. Assumed: none in use comes near it. */
const LONGEST = 200;

/** `text` of at most {@link LONGEST} characters, counted as JSON Schema counts them: by code point. */
function short<S extends z.ZodString>(text: S): S {
  return text
    .check(({ value, issues }) => {
      if (value.length <= LONGEST || Array.from(value).length <= LONGEST) return;
      issues.push({ code: 'too_big', origin: 'string', maximum: LONGEST, inclusive: true, input: value });
    })
    .meta({ maxLength: LONGEST });
}

/** What somebody or something is called. */
export const name = short(words);

/** A member by code or by name; the program turns it into the code. */
export const namedMember = name.meta({
  id: 'member',
  description: 'A member: ISO 3166-1 alpha-3 code (TUR), alpha-2 code (TR) or name (Türkiye, Turkey).',
});

/** Offers the members of the bodies that ship as keys of an object, beside any other key. */
export const MEMBER_KEYS = { allOf: [{ $ref: '#/$defs/memberKeys' }] };

/** Members in the order of their codes, once each code is known. */
export const namedMembers = z.array(namedMember).transform((members) => members.toSorted());

/** A key that other parts of the file refer to. */
export const key = short(z.string().regex(KEY)).describe('Letters, digits, dots, dashes and underscores.');

/** The key of an entry of `members`, `sources` or a row of stances. */
export const plainKey = short(z.string().regex(PLAIN_KEY));

/** The key of an entry of `sources`. */
export const sourceKey = name.describe('The key of an entry of "sources".');

/** The key of an entry of `candidates`. A name is told apart from it where all files of a case are together. */
export const candidateKey = name.describe('The key of an entry of "candidates".');

/** The key of an entry of `concessions`. */
export const concessionKey = name.describe('The key of an entry of "concessions".');

/** Why reading a source this way is a judgement. */
export const judgement = words.describe(
  'Why reading the source this way is a judgement; shown wherever it matters.',
);

/** `schema`, or null where nothing is written. */
export function orNull<S extends z.ZodType>(
  schema: S,
): z.ZodPipe<z.ZodOptional<S>, z.ZodTransform<z.output<S> | null, z.output<S> | undefined>> {
  return schema.optional().transform((value) => value ?? null);
}
