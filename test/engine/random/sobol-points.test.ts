import { describe, expect, it } from 'vitest';
import { sobolPoints } from '../../../src/engine/random/sobol-points.js';
import { runKey } from '../../../src/engine/random/stream.js';

const MOST = 26;

/**
 * Ten direction numbers of each dimension, times 2¹⁰. Source: [JoeKuo2008], new-joe-kuo-6.21201, as another program has
 * them: scipy.stats.qmc.Sobol(26, scramble=False) of SciPy 1.17, points 2ᵏ − 1.
 */
// prettier-ignore
const DIRECTION_NUMBERS: readonly (readonly number[])[] = [
  [512, 256, 128, 64, 32, 16, 8, 4, 2, 1],
  [512, 768, 640, 960, 544, 816, 680, 1020, 514, 771],
  [512, 768, 384, 576, 928, 368, 568, 788, 418, 627],
  [512, 768, 128, 320, 992, 464, 648, 588, 866, 149],
  [512, 256, 128, 704, 992, 880, 488, 628, 362, 191],
  [512, 256, 384, 192, 800, 144, 344, 1004, 898, 449],
  [512, 768, 640, 832, 352, 592, 248, 908, 762, 143],
  [512, 256, 640, 320, 544, 144, 72, 180, 474, 633],
  [512, 256, 640, 320, 160, 848, 424, 452, 226, 353],
  [512, 256, 896, 704, 608, 592, 552, 364, 206, 871],
  [512, 256, 640, 64, 32, 432, 632, 140, 350, 695],
  [512, 256, 128, 192, 352, 688, 600, 172, 850, 37],
  [512, 768, 640, 320, 992, 560, 904, 204, 62, 133],
  [512, 768, 384, 576, 224, 784, 264, 652, 966, 681],
  [512, 256, 128, 960, 672, 336, 616, 628, 122, 371],
  [512, 768, 128, 832, 864, 784, 280, 532, 662, 475],
  [512, 256, 128, 960, 224, 80, 984, 412, 574, 321],
  [512, 768, 128, 960, 416, 400, 216, 436, 262, 897],
  [512, 256, 640, 320, 608, 976, 696, 748, 926, 599],
  [512, 768, 896, 704, 736, 240, 824, 260, 134, 327],
  [512, 768, 896, 832, 416, 240, 552, 324, 678, 887],
  [512, 256, 384, 832, 224, 560, 504, 452, 802, 19],
  [512, 768, 640, 576, 32, 400, 424, 548, 662, 813],
  [512, 768, 128, 832, 288, 560, 856, 228, 854, 201],
  [512, 768, 128, 320, 864, 976, 248, 596, 574, 245],
  [512, 256, 640, 704, 608, 656, 488, 852, 10, 385],
];

/** The unscrambled coordinates times 2¹⁰ of a point below 2¹⁰. */
function plain(index: number): readonly number[] {
  const gray = index ^ (index >> 1);
  return DIRECTION_NUMBERS.map((own) =>
    own.reduce((word, each, at) => ((gray >> at) & 1 ? word ^ each : word), 0),
  );
}

/** Binary digits that two numbers below 2¹⁰ have in common from the first on. */
function shared(a: number, b: number): number {
  return a === b ? 10 : Math.clz32(a ^ b) - 22;
}

const indices = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('scrambled Sobol points', () => {
  const points = sobolPoints(runKey('points'), ['test'], MOST);

  it('are the published ones but for the scramble, which keeps how many digits two of them share', () => {
    const scrambled = indices(256).map((index) => points(index).map((each) => Math.floor(each * 1024)));
    const unscrambled = indices(256).map(plain);
    for (const index of indices(255).map((at) => at + 1)) {
      for (const other of new Set([0, index >> 1, index - 1, index ^ 1, (index * 37) % index])) {
        const common = (all: readonly (readonly number[])[]) =>
          all[index]?.map((word, dimension) => shared(word, all[other]?.[dimension] ?? NaN));
        expect(common(scrambled)).toEqual(common(unscrambled));
      }
    }
  });

  it('lie one in each of as many equal intervals, in every dimension, from any multiple of their number on', () => {
    for (const from of [0, 64, 4096]) {
      const places = indices(64).map((at) => points(from + at).map((each) => Math.floor(each * 64)));
      for (const dimension of indices(MOST)) {
        const taken = new Set(places.map((place) => place[dimension]));
        expect(taken.size).toBe(64);
      }
    }
  });

  it('lie one in each box of equal size in the first two dimensions, whatever its form', () => {
    for (const wide of [0, 1, 2, 3, 4, 5, 6]) {
      const boxes = indices(64).map((index) => {
        const [x = NaN, y = NaN] = points(index);
        return Math.floor(x * 2 ** wide) * 64 + Math.floor(y * 2 ** (6 - wide));
      });
      expect(new Set(boxes).size).toBe(64);
    }
  });

  it('are uniform each by itself, over the scrambles', () => {
    const runs = 4000;
    const tenths = new Float64Array(10);
    for (const run of indices(runs)) {
      const [, , coordinate = NaN] = sobolPoints(runKey(String(run)), ['test'], 3)(5);
      const tenth = Math.floor(coordinate * 10);
      tenths[tenth] = (tenths[tenth] ?? NaN) + 1;
    }
    // χ² with 9 degrees of freedom exceeds 37.3 with probability 2e-5.
    const chi = tenths.reduce((sum, count) => sum + (count - runs / 10) ** 2 / (runs / 10), 0);
    expect(chi).toBeLessThan(37.3);
  });

  it('are the same for the same run and names, and others for others', () => {
    const of = (run: string, name: string) => sobolPoints(runKey(run), [name], 3)(17);
    expect(of('a', 'b')).toEqual(of('a', 'b'));
    expect(of('a', 'b')).not.toEqual(of('a', 'c'));
    expect(of('a', 'b')).not.toEqual(of('b', 'b'));
  });

  it('have 26 dimensions at most', () => {
    expect(() => sobolPoints(runKey('points'), [], MOST + 1)).toThrow(
      'dimensions must be at most 26, got 27',
    );
  });
});
