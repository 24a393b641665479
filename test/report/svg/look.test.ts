import { describe, expect, it } from 'vitest';
import { COLOURS, PICTURE_RULES, svgText, tilesPicture } from '../../../src/report/svg/index.js';
import { parsed, textOf, within } from './drawn.js';
import { madeUp, shownOf } from './made.js';

type Name = keyof (typeof COLOURS)['light'];
type Rgb = readonly [number, number, number];

/** Linear light of a colour, by the transfer function of sRGB. */
function linear(colour: string): Rgb {
  const part = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(linear(a)) + 0.05, luminance(linear(b)) + 0.05];
  return Math.max(x, y) / Math.min(x, y);
}

const STANCES = ['support', 'accept', 'undeclared', 'reserved', 'object', 'redline'] as const;

describe.each(['light', 'dark'] as const)('the colours of the %s scheme', (scheme) => {
  const colours = COLOURS[scheme];

  it.each([...STANCES, 'absent'] as const)('let letters on %s be read (WCAG AA)', (name) => {
    expect(contrast(colours[name], colours[`on-${name}` as Name])).toBeGreaterThanOrEqual(4.5);
  });

  it('let words on paper be read (WCAG AA)', () => {
    expect(contrast(colours.ink, colours.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(colours.soft, colours.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.soft, colours.waiting)).toBeGreaterThanOrEqual(4.5);
  });

  it('set lines that carry a meaning off from paper (WCAG 1.4.11)', () => {
    for (const name of [
      'first',
      'second',
      'third',
      'fourth',
      'fifth',
      'other',
      'extended',
      'object',
    ] as const)
      expect([name, contrast(colours[name], colours.paper) >= 2.9]).toEqual([name, true]);
  });

  // Who consents and who withholds must never be mistaken for one another, by anybody.
  it.each(Object.keys(BLINDNESS))('tell consent from refusal under %s', (kind) => {
    const pairs = (['support', 'accept'] as const).flatMap((yes) =>
      (['reserved', 'object', 'redline'] as const).map((no) => [yes, no] as const),
    );
    for (const [yes, no] of pairs) {
      const distance = apart(seen(colours[yes], kind), seen(colours[no], kind));
      expect([yes, no, distance > 20]).toEqual([yes, no, true]);
    }
  });
});

/** What dichromats see, in linear light: Machado, Oliveira and Fernandes (2009), severity 1. */
const BLINDNESS: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(colour: string, kind: string): Rgb {
  const [r, g, b] = linear(colour);
  const row = ([x, y, z]: Rgb) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  const [first, second, third] = BLINDNESS[kind] ?? [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  return [row(first), row(second), row(third)];
}

/** The distance of two colours in CIELAB (D65). */
function apart(a: Rgb, b: Rgb): number {
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function lab([r, g, b]: Rgb): Rgb {
  const f = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(luminance([r, g, b]));
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe('the style of a file', () => {
  const styleOf = (scheme: 'auto' | 'light' | 'dark') => {
    const root = parsed(svgText(tilesPicture(shownOf(madeUp(5), 400)), scheme));
    return within(root)
      .filter(({ tag }) => tag === 'style')
      .map(textOf)
      .join('');
  };

  it('follows its reader unless it is told which scheme', () => {
    expect(styleOf('auto')).toContain('@media (prefers-color-scheme:dark)');
    expect(styleOf('light')).not.toContain('@media');
    expect(styleOf('dark')).toContain(`--paper:${COLOURS.dark.paper}`);
    expect(styleOf('dark')).not.toContain(COLOURS.light.support);
  });

  it('has a colour where variables are not understood', () => {
    expect(styleOf('light')).toContain(`fill:${COLOURS.light.object};fill:var(--object)`);
  });

  it('names no colour that there is not', () => {
    const names = [...PICTURE_RULES.matchAll(/var\(--([a-z-]+)\)/g)].map(([, name]) => name);
    expect(names.filter((name) => !(String(name) in COLOURS.light))).toEqual([]);
    expect(Object.keys(COLOURS.dark)).toEqual(Object.keys(COLOURS.light));
  });
});
