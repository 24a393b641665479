/** How pictures look: colours by name in a light and a dark scheme, and the rules of style that use them. */

/** In which scheme a picture is seen; `auto`: as its reader has set it. */
export type Scheme = 'auto' | 'light' | 'dark';

/**
 * The colours of each scheme by name. Consent is blue and refusal orange to red, which all kinds of colour blindness
 * tell apart; `on-…` is for letters on that colour, at a contrast of 4.5 or more (WCAG AA).
 */
export const COLOURS = {
  light: {
    paper: '#ffffff',
    ink: '#16191d',
    soft: '#585e66',
    rule: '#d5d8dc',
    land: '#e9e7e2',
    edge: '#ffffff',
    support: '#1c5d99',
    'on-support': '#ffffff',
    accept: '#9cc4e4',
    'on-accept': '#10293f',
    undeclared: '#c9cacb',
    'on-undeclared': '#26292d',
    reserved: '#f5bf85',
    'on-reserved': '#3d2000',
    object: '#c7460f',
    'on-object': '#ffffff',
    redline: '#6d0f1f',
    'on-redline': '#ffffff',
    absent: '#ffffff',
    'on-absent': '#585e66',
    first: '#1c5d99',
    second: '#c98a00',
    third: '#0b7d69',
    fourth: '#8a5bb5',
    fifth: '#b0456b',
    other: '#7d848c',
    extended: '#5a4a3f',
    waiting: '#eceef0',
  },
  dark: {
    paper: '#14171b',
    ink: '#f1f3f5',
    soft: '#a9b0b8',
    rule: '#3b4148',
    land: '#262b31',
    edge: '#14171b',
    support: '#3f8fd6',
    'on-support': '#04121f',
    accept: '#a9d1f0',
    'on-accept': '#0b2033',
    undeclared: '#5b626a',
    'on-undeclared': '#ffffff',
    reserved: '#f7c893',
    'on-reserved': '#331b00',
    object: '#f2763a',
    'on-object': '#1f0a00',
    redline: '#b3203a',
    'on-redline': '#ffffff',
    absent: '#14171b',
    'on-absent': '#a9b0b8',
    first: '#3f8fd6',
    second: '#e0aa2e',
    third: '#2fb59c',
    fourth: '#b48ce0',
    fifth: '#e07a9f',
    other: '#8d949c',
    extended: '#c0a893',
    waiting: '#22272c',
  },
} as const;

/** The colours of a scheme as declarations of variables, to stand between the braces of a rule. */
export function colourVariables(scheme: keyof typeof COLOURS): string {
  return Object.entries(COLOURS[scheme])
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');
}

const STANCE_RULES = ['support', 'accept', 'undeclared', 'reserved', 'object', 'redline', 'absent'].map(
  (name) =>
    `.stance-${name}{fill:var(--${name})}.stance-${name} .on{fill:var(--on-${name})}` +
    `.texture-${name}{stroke:var(--on-${name})}.plate-${name}{stroke:var(--${name})}`,
);

const HUES = ['first', 'second', 'third', 'fourth', 'fifth', 'other', 'extended', 'waiting'];

const OUTCOME_RULES = HUES.map(
  (name) =>
    `.hue-${name}{fill:var(--${name})}.hue-${name}.line{fill:none;stroke:var(--${name})}.hue-${name}.name{fill:var(--${name})}`,
);

/** The rules that all pictures share; the colours in them are variables. */
export const PICTURE_RULES = [
  '.picture{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans","Noto Sans",sans-serif;font-size:13px;fill:var(--ink)}',
  '.picture text{fill:var(--ink)}',
  '.picture .land{fill:var(--land);stroke:var(--edge);stroke-width:.6;vector-effect:non-scaling-stroke}',
  '.picture .member .area,.picture .copy .area{stroke:var(--edge);stroke-width:.8;vector-effect:non-scaling-stroke}',
  '.picture .member .marker{stroke:var(--ink);stroke-width:1;vector-effect:non-scaling-stroke}',
  '.picture .blocker .area{stroke:var(--ink);stroke-width:1.6}',
  '.picture .texture{stroke:none;pointer-events:none}',
  '.picture .labels{pointer-events:none}',
  '.picture .stance-absent .area{stroke:var(--soft);stroke-dasharray:3 2}',
  '.picture .inset-box rect{fill:var(--paper);stroke:var(--rule)}',
  '.picture .halo{stroke:var(--paper);stroke-width:3.5;stroke-linejoin:round;paint-order:stroke}',
  '.picture text.soft{fill:var(--soft)}',
  '.picture .grid{stroke:var(--rule);stroke-width:1}',
  '.picture .base{stroke:var(--soft);stroke-width:1}',
  '.picture .leader{stroke:var(--soft);stroke-width:1}',
  '.picture .event circle{fill:var(--ink);stroke:var(--paper)}',
  '.picture .pane{fill:transparent}',
  '.picture .thin{stroke-opacity:.55}',
  '.picture .outcome .area{stroke:var(--edge);stroke-width:1}',
  '.picture .band{fill:var(--ink);fill-opacity:.28}',
  '.picture .deadline{stroke:var(--ink);stroke-width:1;stroke-dasharray:4 3}',
  '.picture .value line{stroke:var(--ink);stroke-width:1.5}',
  '.picture .value circle{fill:var(--ink);stroke:var(--paper);stroke-width:1.5}',
  '.picture .interval path{fill:none;stroke:var(--ink);stroke-width:1.3}',
  '.picture .interval .halo{stroke:var(--paper);stroke-width:3.5}',
  '.picture .span path{fill:none;stroke:var(--ink);stroke-width:1.5}',
  '.picture .span circle{fill:var(--ink)}',
  '.picture .course{stroke:var(--soft);stroke-width:2.5}',
  '.picture .cursor{pointer-events:none}',
  '.picture .cursor line{stroke:var(--ink);stroke-width:1.5}',
  '.picture .plate{stroke-width:3;stroke-linejoin:round;paint-order:stroke}',
  ...STANCE_RULES,
  ...OUTCOME_RULES,
].join('\n');

/** The style of a picture that is a file of its own: where variables are not understood, the light colours hold. */
export function standaloneStyle(scheme: Scheme): string {
  const first = scheme === 'dark' ? 'dark' : 'light';
  const dark =
    scheme === 'auto' ? `@media (prefers-color-scheme:dark){.picture{${colourVariables('dark')}}}\n` : '';
  return `.picture{${colourVariables(first)}background:var(--paper)}\n${dark}${withFallbacks(PICTURE_RULES, first)}`;
}

/** Each declaration that uses a variable after the same with the colour itself. */
function withFallbacks(rules: string, scheme: keyof typeof COLOURS): string {
  const colours: Readonly<Record<string, string>> = COLOURS[scheme];
  return rules.replace(/([a-z-]+):([^;{}]*)var\(--([a-z-]+)\)/g, (whole, ...found: readonly string[]) => {
    const [property = '', before = '', name = ''] = found;
    return `${property}:${before}${colours[name] ?? ''};${whole}`;
  });
}
