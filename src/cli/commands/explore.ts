/** `explore`: a page in which to look at a case, and to change it. */
import { commandRow, SCENARIO } from '../command.js';
import { READING_FLAGS } from '../options.js';

/** The flags of `explore`. */
export const EXPLORE_FLAGS = [...READING_FLAGS, 'candidate', 'page', 'open', 'force'] as const;

/** `explore [scenario]`. */
export const explore = commandRow({
  name: 'explore',
  args: [SCENARIO],
  summary: 'a page to look at and to change, in one file',
  description:
    'Writes one HTML file that works offline: verdict, map, timeline, forecast and records, with everything that flags can change.',
  flags: EXPLORE_FLAGS,
});
