import { describe, expect, it } from 'vitest';
import { tilesPicture } from '../../../src/report/svg/index.js';
import { drawn, has, outside, overlaps, rectOf, textAreas, textOf, within } from './drawn.js';
import { madeUp, shipped, shownOf } from './made.js';

const BODIES = [
  ['5 members', madeUp(5)],
  ['the 15 of the Security Council', shipped('history/2016-guterres')],
  ['the 31 of NATO', shipped('2024-rutte')],
  ['the 57 of the OSCE', shipped('history/2024-sinirlioglu')],
  ['134 members', madeUp(134)],
] as const;
const CASES = BODIES.flatMap(([name, scenario]) =>
  [320, 640, 860, 1280].map((width) => [name, width, scenario] as const),
);

describe('tiles', () => {
  it.each(CASES)('of %s, %d wide, show each member once, where its stance is', (_, width, scenario) => {
    const shown = shownOf(scenario, width);
    const groups = drawn(tilesPicture(shown)).filter(has('tile-group'));
    const found = groups.flatMap((group) =>
      within(group)
        .filter(has('member'))
        .map(({ attributes }) => [attributes['data-member'], group.attributes['data-key']]),
    );
    const told = shown.standing.profile.map(({ member, stance }) => [member.code, stance]);
    expect(found.toSorted()).toEqual(told.toSorted());
  });

  it.each(CASES)('of %s, %d wide, lie apart, within the picture', (_, width, scenario) => {
    const picture = tilesPicture(shownOf(scenario, width));
    const elements = drawn(picture);
    const tiles = elements.filter(has('tile')).map((tile, at) => [String(at), rectOf(tile)] as const);
    const texts = textAreas(elements);
    expect(overlaps(tiles)).toEqual([]);
    expect(overlaps(texts)).toEqual([]);
    expect(outside(picture, [...tiles, ...texts])).toEqual([]);
  });

  it('have the code, the name and the letter of the stance', () => {
    const elements = drawn(tilesPicture(shownOf(shipped('2024-rutte'), 860)));
    const tile = elements.find(({ attributes }) => attributes['data-member'] === 'HUN');
    expect(tile && within(tile).flatMap((each) => (each.tag === 'text' ? [textOf(each)] : []))).toEqual([
      'HUN',
      'R',
      'Hungary',
    ]);
  });

  it('say how many more are against without a name', () => {
    const shown = shownOf(shipped('2024-rutte'), 860);
    const hidden = { ...shown, standing: { ...shown.standing, unnamed: 2 } };
    const notes = drawn(tilesPicture(hidden)).filter(has('note')).flatMap(within).map(textOf).join('');
    expect(notes).toBe('2 more, at least, are against without having been named.');
  });
});
