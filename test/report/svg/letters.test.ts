import { describe, expect, it } from 'vitest';
import { overlap, spread, within } from '../../../src/report/svg/boxes.js';
import { shortened, widthOf, wrapped } from '../../../src/report/svg/letters.js';

describe('widths', () => {
  // Widths of Helvetica in thousandths, from the metrics that Adobe publishes (AFM).
  it.each([
    ['Hungary', 722 + 556 + 556 + 556 + 556 + 333 + 500],
    ['ill', 222 + 222 + 222],
    ['Wm', 944 + 833],
    ['12', 556 + 556],
  ])('of %s are those of Helvetica and up to a tenth more', (text, thousandths) => {
    const wide = widthOf(text, { size: 100 });
    expect(wide).toBeGreaterThanOrEqual(thousandths / 10);
    expect(wide).toBeLessThanOrEqual((thousandths / 10) * 1.1);
  });

  it('count letters with marks as letters, and full-width ones as wide as high', () => {
    expect(widthOf('Kariņš', { size: 10 })).toBeCloseTo(widthOf('Karins', { size: 10 }), 9);
    expect(widthOf('国連', { size: 10 })).toBeGreaterThanOrEqual(20);
    expect(widthOf('x', { size: 10, bold: true })).toBeGreaterThan(widthOf('x', { size: 10 }));
    expect(widthOf('', { size: 10 })).toBe(0);
  });
});

describe('text that is too long', () => {
  const type = { size: 12 };

  it('ends with an ellipsis', () => {
    expect(shortened('Netherlands', widthOf('Netherlands', type), type)).toBe('Netherlands');
    const short = shortened('Netherlands', 40, type);
    expect(short).toMatch(/^Neth?e?…$/);
    expect(widthOf(short, type)).toBeLessThanOrEqual(40);
    expect(shortened('Netherlands', 1, type)).toBe('…');
  });

  it('never ends within a letter of two code units', () => {
    for (let width = 10; width < 80; width++)
      expect(shortened('😀😀😀😀😀', width, type)).toMatch(/^(😀)*…?$/u);
  });

  it('goes on in lines, at most as many as there may be', () => {
    const lines = wrapped('North Macedonia and the others', { ...type, width: 90 });
    expect(lines.join(' ')).toBe('North Macedonia and the others');
    expect(lines.every((line) => widthOf(line, type) <= 90)).toBe(true);
    expect(wrapped('North Macedonia and the others', { ...type, width: 90, most: 1 })).toEqual([
      'North Maced…',
    ]);
    expect(wrapped('  ', { ...type, width: 90 })).toEqual([]);
  });
});

describe('boxes', () => {
  const box = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 10 });

  it('overlap where they have more than an edge in common', () => {
    expect(overlap(box(0, 0), box(9, 9))).toBe(true);
    expect(overlap(box(0, 0), box(10, 0))).toBe(false);
    expect(overlap(box(0, 0), box(0, -10))).toBe(false);
  });

  it('lie within others up to the edge', () => {
    expect(within(box(0, 0), box(0, 0))).toBe(true);
    expect(within(box(1, 0), box(0, 0))).toBe(false);
  });

  it('are spread no farther than need be', () => {
    expect(spread([10, 50], 20, [0, 100])).toEqual([10, 50]);
    expect(spread([50, 10], 20, [0, 100])).toEqual([50, 10]);
    expect(spread([10, 12], 20, [0, 100])).toEqual([10, 30]);
    expect(spread([95, 99], 20, [0, 100])).toEqual([80, 100]);
    expect(spread([], 20, [0, 100])).toEqual([]);
  });
});
