/** The colours of the page and the rules of its pictures, which the build puts before the style sheet. */
import { colourVariables, PICTURE_RULES } from '../report/svg/index.js';

/** Rules for both schemes: as the reader's system has it, unless the reader has chosen one. */
export const PAGE_COLOURS = [
  `:root{color-scheme:light;${colourVariables('light')}}`,
  `@media (prefers-color-scheme:dark){:root{color-scheme:dark;${colourVariables('dark')}}}`,
  `:root[data-scheme=light]{color-scheme:light;${colourVariables('light')}}`,
  `:root[data-scheme=dark]{color-scheme:dark;${colourVariables('dark')}}`,
  `@media print{:root:root:root{color-scheme:light;${colourVariables('light')}}}`,
  PICTURE_RULES,
].join('\n');
