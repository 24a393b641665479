/** The bodies that ship with the program, by the name under which a scenario refers to them: one line each. */
import type { WrittenBody } from '../schema/body.js';
import { eu } from './eu.js';
import { nato } from './nato.js';
import { oecd } from './oecd.js';
import { opec } from './opec.js';
import { osce } from './osce.js';
import { unSecurityCouncil } from './un-security-council.js';
import { wto } from './wto.js';

/** Each as a scenario could write it in its own file. */
export const BUNDLED: Readonly<Record<string, WrittenBody>> = {
  nato,
  'un-security-council': unSecurityCouncil,
  eu,
  oecd,
  osce,
  wto,
  opec,
};
