/** What the rule made of a candidate, as a band along the days. */
import type { RuleVerdict } from '../../engine/index.js';
import { group, mark, tenth, type Mark } from './mark.js';
import { widthOf, textLine } from './letters.js';
import { textureOf, type Place } from './stances.js';
import { extentOf, sequencesOf, type Phase } from './timeline-days.js';
import type { TimeScale } from './time-axis.js';

/** In px. */
export const BAND = 20;

/** How a verdict is shown: what stops has the look of an objection, what is adopted that of support. */
const VERDICT_LOOKS: Readonly<
  Record<RuleVerdict | 'not-named', { readonly place: Place; readonly words: string }>
> = {
  adopted: { place: 'support', words: 'adopted' },
  open: { place: 'undeclared', words: 'open' },
  blocked: { place: 'object', words: 'blocked' },
  withdrawn: { place: 'absent', words: 'withdrawn' },
  'not-applicable': { place: 'absent', words: 'rule not applicable' },
  'not-named': { place: 'absent', words: 'not named yet' },
};

/** The verdict of a phase in words. */
export function verdictWords({ standing }: Phase): string {
  return VERDICT_LOOKS[standing?.verdict ?? 'not-named'].words;
}

/** The verdicts along `scale`, from `top` down, each with its word where there is room. */
export function verdictBand(phases: readonly Phase[], scale: TimeScale, top: number): Mark {
  const runs = sequencesOf(phases, ({ standing }) => standing?.verdict ?? 'not-named');
  const marks = runs.map(({ value, phases: own }) => {
    const [from, to] = extentOf(own, scale);
    const look = VERDICT_LOOKS[value];
    const box = { x: from, y: top, width: tenth(to - from), height: BAND };
    const texture = look.place === 'object' ? textureOf('object', 'timeline') : null;
    const type = { size: 12, bold: true };
    const hasRoom = widthOf(look.words, type) + 8 < to - from;
    return mark(
      'g',
      { class: `verdict stance-${look.place}`, 'data-key': value, 'data-date': own[0]?.from ?? '' },
      [
        mark('title', {}, [look.words]),
        mark('rect', { class: 'area', ...box }),
        texture && mark('rect', { class: 'texture', ...box, ...texture }),
        hasRoom
          ? textLine(look.words, {
              x: (from + to) / 2,
              y: top + 14,
              anchor: 'middle',
              ...type,
              look: `on plate plate-${look.place}`,
            })
          : null,
      ],
    );
  });
  return group('verdicts', marks);
}
