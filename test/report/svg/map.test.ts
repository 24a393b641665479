import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/index.js';
import { FRAMES } from '../../../src/report/svg/atlas.js';
import { mapPicture, type Mark } from '../../../src/report/svg/index.js';
import {
  drawn,
  has,
  number,
  outside,
  overlaps,
  placeOf,
  textAreas,
  textOf,
  within,
  type Drawn,
} from './drawn.js';
import { scenarioOf } from '../scenarios.js';
import { madeUp, shipped, shownOf } from './made.js';

const CASES = [
  '2024-rutte',
  'history/2016-guterres',
  'history/2024-sinirlioglu',
  'history/1999-moore',
].flatMap((name) => [320, 600, 912].map((width) => [name, width] as const));

const mapOf = (name: string, width: number) => pictureOf(shipped(name), width);

function pictureOf(scenario: Scenario, width: number): Mark {
  const picture = mapPicture(shownOf(scenario, width));
  if (picture === null) throw new Error(`${scenario.title} has no map`);
  return picture;
}

const member = (elements: readonly Drawn[], code: string) =>
  elements.find(({ attributes }) => attributes['data-member'] === code);

/** Members of the OSCE whose outlines both Europe and the world have, at least. */
const OSCE_TWICE = 30;
/** Twelve of Europe, Algeria, which both frames show, and Nigeria: the world is cut so near that Algeria is larger there. */
const NEIGHBOURS = scenarioOf({
  title: 'Neighbours',
  body: {
    name: 'Neighbours',
    members: Object.fromEntries(
      'FRA ITA ESP PRT DEU BEL NLD POL AUT CHE CZE HUN DZA NGA'.split(' ').map((code) => [code, {}]),
    ),
  },
  rule: 'consensus',
  asOf: '2024-03-10',
  candidates: { doe: { name: 'Jane Doe', candidacy: [{ status: 'declared' }] } },
});

/** The states that are drawn within `groups`, each with the px that its reach comes to there. */
function sizesOf(groups: readonly Drawn[]): ReadonlyMap<string, number> {
  return new Map(
    groups.flatMap((group) => {
      const path = within(group).find(has('area'))?.attributes.d;
      const window = around(group).find(has('frame'));
      return Object.values(FRAMES)
        .flatMap(({ states }) => Object.entries(states))
        .filter((state) => state[1].path === path)
        .map(([code, { reach }]) => [code, reach * (window ? placeOf(window).scale : 0)] as const);
    }),
  );
}

/** What `element` stands in, inner ones first. */
function around({ parent }: Drawn): readonly Drawn[] {
  return parent === null ? [] : [parent, ...around(parent)];
}

describe('a map', () => {
  it.each(CASES)('of %s, %d wide, shows each member once, with its stance', (name, width) => {
    const shown = shownOf(shipped(name), width);
    const found = drawn(mapOf(name, width))
      .filter(has('member'))
      .map(({ attributes }) => [attributes['data-member'], attributes['data-stance']]);
    const told = shown.standing.profile.map(({ member: { code }, stance }) => [code, stance]);
    expect(found.toSorted()).toEqual(told.toSorted());
  });

  it.each(CASES)('of %s, %d wide, has labels that lie apart, within the picture', (name, width) => {
    const picture = mapOf(name, width);
    const texts = textAreas(drawn(picture));
    expect(overlaps(texts)).toEqual([]);
    expect(outside(picture, texts)).toEqual([]);
  });

  it.each(CASES)('of %s, %d wide, leaves something to be seen of each member', (name, width) => {
    const unseen = drawn(mapOf(name, width))
      .filter(has('member'))
      .filter((each) => !within(each).some((part) => has('tile')(part) || has('marker')(part)))
      .filter((each) => within(each).every((part) => (part.attributes.d ?? '').length < 20));
    expect(unseen.map(({ attributes }) => attributes['data-member'])).toEqual([]);
  });

  it('names who stands in the way, beside or in its state', () => {
    const elements = drawn(mapOf('2024-rutte', 912));
    const named = elements.filter(has('name')).map(textOf);
    expect(named.toSorted()).toEqual(['Hungary', 'Romania', 'Türkiye']);
    for (const [code, name] of [
      ['HUN', 'Hungary'],
      ['ROU', 'Romania'],
      ['TUR', 'Türkiye'],
    ] as const) {
      const label = elements.find((each) => has('name')(each) && textOf(each) === name);
      const state = FRAMES.europe.states[code];
      const window = elements.find(has('frame'));
      if (!label || !state || !window) throw new Error(name);
      const { scale, x, y } = placeOf(window);
      const away = [number(label, 'x') - x - state.x * scale, number(label, 'y') - y - state.y * scale];
      expect(Math.max(...away.map(Math.abs))).toBeLessThan(state.reach * scale + 20);
    }
  });

  it('draws blockers over the others, in the outlines of the atlas', () => {
    const elements = drawn(mapOf('2024-rutte', 912));
    const europe = elements.filter(has('frame')).find((each) => !has('inset')(each));
    const order = (europe ? within(europe) : []).filter(has('member'));
    expect(order.slice(-3).map(({ attributes }) => attributes['data-member'])).toEqual(['HUN', 'ROU', 'TUR']);
    for (const code of ['HUN', 'FRA', 'ISL']) {
      const state = member(elements, code);
      const shape = (state ? within(state) : []).find(has('area'));
      expect(shape?.attributes.d).toBe(FRAMES.europe.states[code]?.path);
    }
  });

  it.each([
    ['the OSCE', shipped('history/2024-sinirlioglu'), OSCE_TWICE],
    ['Europe and West Africa', NEIGHBOURS, 13],
  ])('of %s chooses a state on the frame on which it is largest', (_of, scenario, both) => {
    const elements = drawn(pictureOf(scenario, 912));
    const [chosen, copies] = [sizesOf(elements.filter(has('member'))), sizesOf(elements.filter(has('copy')))];
    const twice = [...copies].filter(([code]) => chosen.has(code));
    expect(twice.length).toBeGreaterThanOrEqual(both);
    expect(twice.filter(([code, size]) => size > (chosen.get(code) ?? 0))).toEqual([]);
  });

  it('shows North America in the inset', () => {
    const inset = drawn(mapOf('2024-rutte', 912)).find(has('inset'));
    const found = inset ? within(inset).filter(has('member')) : [];
    expect(found.map(({ attributes }) => attributes['data-member'])).toEqual(['CAN', 'USA']);
  });

  it('has members that no map knows below it, and none where they are many', () => {
    const tiles = drawn(mapOf('history/1999-moore', 912)).filter(has('tile'));
    expect(tiles.map(({ parent }) => parent?.attributes['data-member'])).toEqual(['EU']);
    expect(mapPicture(shownOf(madeUp(5), 912))).toBeNull();
  });
});
