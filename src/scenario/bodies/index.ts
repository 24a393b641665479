import type { Body } from '../../engine/index.js';
import { nato } from './nato.js';

export { ALIASES } from './aliases.js';
export { NON_MEMBERS } from './non-members.js';

/** The bodies that ship with the program, by the name under which a scenario refers to them. */
export const BODIES: Readonly<Record<string, Body>> = { nato };
