/** The bodies that ship with the program, by the name under which a scenario refers to them: one line each. */
import type { WrittenBody } from '../schema/body.js';
import { nato } from './nato.js';

/** Each as a scenario could write it in its own file. */
export const BUNDLED: Readonly<Record<string, WrittenBody>> = { nato };
