/** The silence procedure. */
import type { Rule } from './rule.js';
import { consensus } from './consensus.js';

/**
 * The silence procedure: a draft decision is sent round with a deadline and stands unless silence is broken.
 * It counts as consensus does, and says when: silence is an act here, and only a stance tells what it hides.
 *
 * Source: [UNGA-74-544]
 */
export const silenceProcedure: Rule = { ...consensus, source: 'UNGA-74-544' };
