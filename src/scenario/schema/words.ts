import * as z from 'zod';

/** A calendar day. */
export const day = z.iso.date().describe('A calendar day, YYYY-MM-DD.');

/** A day, month or year, as precisely as a source is dated. */
export const partialDate = z
  .union([z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.string().regex(/^\d{4}$/)])
  .describe('YYYY-MM-DD, or YYYY-MM or YYYY when no more is known; it counts as known from its last day on.');

/** Neither control characters nor those that turn the direction of writing: they could forge what a terminal shows. */
export const PLAIN_TEXT = /^[^\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/;

/** What a key may be made of. */
export const KEY = /^(?!(?:constructor|prototype)$)[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** An address that a browser opens. */
export const WEB_ADDRESS = /^https?:\/\/\S+$/;

/** A sentence or two for the reader. */
export const words = z.string().min(1).regex(PLAIN_TEXT);

/** A member by code or by name; the program turns it into the code. */
export const memberName = z
  .string()
  .min(1)
  .describe('A member: ISO 3166-1 alpha-3 code (TUR), alpha-2 code (TR) or name (Türkiye, Turkey).');

/** A key that other parts of the file refer to. */
export const key = z.string().regex(KEY).describe('Letters, digits, dots, dashes and underscores.');

/** Any key but those that would reach an object's prototype. */
export const anyKey = z.string().regex(/^(?!(?:__proto__|constructor|prototype)$)/);

/** The key of an entry of `sources`. */
export const sourceKey = z.string().min(1).describe('The key of an entry of "sources".');

/** Why reading a source this way is a judgement. */
export const judgement = words.describe(
  'Why reading the source this way is a judgement; shown wherever it matters.',
);
