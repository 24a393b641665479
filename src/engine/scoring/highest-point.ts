/** The maximum of a smooth function of a few numbers, with its curvature. */
import { cholesky, dot, inverseOf, mirrored, solved, type Matrix } from '../random/cholesky.js';

/** A maximum. */
export interface HighestPoint {
  readonly place: readonly number[];
  readonly height: number;
  /** The inverse of the negative second derivatives there. */
  readonly covariance: Matrix;
}

type Place = readonly number[];
type Landscape = (place: Place) => number;

/** A way uphill: a Newton step, and twice the height that it promises. */
interface Way {
  readonly step: Place;
  readonly promise: number;
}

/** Far below what a likelihood can tell apart: half a unit is about one standard deviation. */
const PRECISION = 1e-11;
/** Steps of the differences: what they miss and rounding each cost about 1e-9 of a slope and 1e-7 of a curvature. */
const SLOPE_STEP = 1e-5;
const CURVATURE_STEP = 1e-3;
/** No step changes a place by more: on a logarithmic scale, a factor of 7. */
const LONGEST_STEP = 2;
const MOST_STEPS = 200;
const MOST_HALVINGS = 40;

/**
 * Climbs from `start` by Newton's method. Where the function is not concave, the curvature is damped until it points
 * uphill; a step that does not go up is halved.
 *
 * @throws RangeError when the function is not finite at `start`, or no maximum is reached in 200 steps.
 */
export function highestPoint(landscape: Landscape, start: Place): HighestPoint {
  let place = start;
  let height = landscape(start);
  if (!Number.isFinite(height)) throw new RangeError(`the start of a fit must be possible, got ${height}`);
  for (let step = 0; step < MOST_STEPS; step++) {
    const curvature = negativeCurvature(landscape, place);
    const way = wayUphill(curvature, slope(landscape, place));
    const next = way.promise > PRECISION ? higher(landscape, { place, height }, way) : null;
    if (next === null) return reached({ place, height }, curvature, way);
    ({ place, height } = next);
  }
  throw new RangeError(`no maximum of the fit was reached in ${MOST_STEPS} steps`);
}

/** Where no way goes up any more: a maximum, if it promises nothing either and falls off on all sides. */
function reached(at: Omit<HighestPoint, 'covariance'>, curvature: Matrix, { promise }: Way): HighestPoint {
  const root = cholesky(curvature);
  if (promise > 1000 * PRECISION || root === null) {
    throw new RangeError(`the fit must be smooth and fall off around its maximum, at ${at.place.join(', ')}`);
  }
  return { ...at, covariance: inverseOf(root) };
}

/** A higher place on the way, or null where rounding hides any. */
function higher(
  landscape: Landscape,
  from: { readonly place: Place; readonly height: number },
  { step }: Way,
): { readonly place: Place; readonly height: number } | null {
  let share = Math.min(1, LONGEST_STEP / Math.max(...step.map(Math.abs)));
  for (let halving = 0; halving < MOST_HALVINGS; halving++, share /= 2) {
    const place = moved(from.place, step, share);
    const height = landscape(place);
    if (height > from.height) return { place, height };
  }
  return null;
}

/** The Newton step, with as much added to the curvature as makes it point uphill. */
function wayUphill(curvature: Matrix, slopes: Place): Way {
  const size = Math.max(...curvature.flat().map(Math.abs), 1e-6);
  if (!Number.isFinite(size))
    throw new RangeError('the fit must be possible around every place that it reaches');
  let root = cholesky(curvature);
  for (let damping = size / 1000; root === null; damping *= 10) {
    root = cholesky(
      curvature.map((row, at) => row.map((value, column) => value + (at === column ? damping : 0))),
    );
  }
  const step = solved(root, slopes);
  return { step, promise: dot(step, slopes) };
}

function slope(landscape: Landscape, place: Place): Place {
  return place.map((_, at) => {
    const [up, down] = [nudged(place, [at, SLOPE_STEP]), nudged(place, [at, -SLOPE_STEP])];
    return (landscape(up) - landscape(down)) / (2 * SLOPE_STEP);
  });
}

/** The negative second derivatives: the lower triangle and its mirror. */
function negativeCurvature(landscape: Landscape, place: Place): Matrix {
  const h = CURVATURE_STEP;
  const centre = landscape(place);
  const at = (...nudges: readonly Nudge[]) => landscape(nudges.reduce(nudged, place));
  const lower = place.map((_, row) =>
    place.slice(0, row + 1).map((_value, column) => {
      if (row === column) return (2 * centre - at([row, h]) - at([row, -h])) / (h * h);
      const same = at([row, h], [column, h]) + at([row, -h], [column, -h]);
      return (at([row, h], [column, -h]) + at([row, -h], [column, h]) - same) / (4 * h * h);
    }),
  );
  return mirrored(lower);
}

type Nudge = readonly [coordinate: number, by: number];

function nudged(place: Place, [coordinate, by]: Nudge): Place {
  return place.map((value, at) => (at === coordinate ? value + by : value));
}

function moved(place: Place, step: Place, share: number): Place {
  return place.map((value, at) => value + share * step[at]!);
}
