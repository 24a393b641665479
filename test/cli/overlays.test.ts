import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { answerTo, folderWith } from './harness.js';

interface Race {
  readonly candidates: Record<string, { candidacy: { from: string }[] }>;
  readonly stances: Record<string, Record<string, { from: string; except?: string[] }[]>>;
}

const RACE = parse(readFileSync('scenarios/2024-rutte.json', 'utf8')) as Race;
const DAY = '2024-04-01';
const assumed = { stance: 'accept', evidence: 'assumed' };
const before = (records: readonly { from: string }[] = [], day = DAY) =>
  records.filter(({ from }) => from < day);
/** A day on which Hungary has a record of its own. */
const RECORDED = '2024-02-21';

/** Options, and the overlay that says the same. */
const EQUALS: readonly (readonly [options: readonly string[], overlay: object])[] = [
  [['--set', 'HUN.rutte=accept'], { stances: { rutte: { HUN: 'accept' } } }],
  [['--set', 'Magyarország.rutte=accept'], { stances: { rutte: { Hungary: assumed } } }],
  [
    ['--set', `HUN.rutte=accept@${DAY}`],
    { stances: { rutte: { HUN: [...before(RACE.stances.rutte?.HUN), { from: DAY, ...assumed }] } } },
  ],
  [
    ['--set', `HUN.rutte=accept@${RECORDED}`],
    {
      stances: {
        rutte: { HUN: [...before(RACE.stances.rutte?.HUN, RECORDED), { from: RECORDED, ...assumed }] },
      },
    },
  ],
  [
    ['--set', 'HUN.rutte=accept', '--set', 'TUR.rutte=support', '--set', 'TUR.kallas=object'],
    { stances: { rutte: { HUN: 'accept', TUR: 'support' }, kallas: { TUR: 'object' } } },
  ],
  [
    ['--set', `HUN.rutte=redline@${DAY}`, '--set', 'HUN.rutte=accept@2024-05-01'],
    {
      stances: {
        rutte: {
          HUN: [
            ...before(RACE.stances.rutte?.HUN),
            { from: DAY, stance: 'redline', evidence: 'assumed' },
            { from: '2024-05-01', ...assumed },
          ],
        },
      },
    },
  ],
  // Canada is spoken of in records about everyone alone: later ones do not count against what is set.
  [['--set', 'CAN.rutte=object'], { stances: { rutte: { Canada: 'object' } } }],
  [
    ['--set', 'CAN.rutte=object@2024-05-01'],
    {
      stances: {
        rutte: {
          CAN: [
            ...(RACE.stances.rutte?.['*'] ?? [])
              .filter(({ from }) => from < '2024-05-01')
              .map(({ except: _except, ...record }) => record),
            { from: '2024-05-01', stance: 'object', evidence: 'assumed' },
          ],
        },
      },
    },
  ],
  [['--grant', 'ukraine-opt-out'], { concessions: { 'ukraine-opt-out': { granted: true } } }],
  [['--grant', `ukraine-opt-out@${DAY}`], { concessions: { 'ukraine-opt-out': { granted: DAY } } }],
  [['--withdraw', 'iohannis'], { candidates: { iohannis: { candidacy: [{ status: 'withdrawn' }] } } }],
  [
    ['--withdraw', `iohannis@${DAY}`],
    {
      candidates: {
        iohannis: {
          candidacy: [...before(RACE.candidates.iohannis?.candidacy), { from: DAY, status: 'withdrawn' }],
        },
      },
    },
  ],
  [['--withdraw', 'Klaus Iohannis'], { candidates: { iohannis: { candidacy: [{ status: 'withdrawn' }] } } }],
  [['--without', 'Hungary'], { members: { HUN: { participates: false } } }],
  [['--rule', 'unanimity'], { rule: 'unanimity' }],
  [['--rule', 'consensus-minus=2'], { rule: { type: 'consensus-minus', tolerated: 2 } }],
  [['--rule', 'Unanimity'], { rule: 'unanimity' }],
  [['--rule', 'consensus-minus'], { rule: 'consensus-minus' }],
  [['--rule', 'weighted'], { rule: 'weighted' }],
  [['--rule', 'weighted=255'], { rule: { type: 'weighted', quota: 255 } }],
  [['--set', 'HUN.rutte=Object'], { stances: { rutte: { HUN: 'object' } } }],
  [['--as-of', DAY], { asOf: DAY }],
  [
    [
      '--as-of',
      '2024-05-15',
      '--rule',
      'two-thirds',
      '--set',
      'Turkey.rutte=redline',
      '--withdraw',
      'kallas',
    ],
    {
      asOf: '2024-05-15',
      rule: 'two-thirds',
      stances: { rutte: { TUR: 'redline' } },
      candidates: { kallas: { candidacy: [{ status: 'withdrawn' }] } },
    },
  ],
];

describe('options and overlays', () => {
  it('are tried on a day on which there is a record', () => {
    expect(RACE.stances.rutte?.HUN?.map(({ from }) => from)).toContain(RECORDED);
  });

  it.each(EQUALS)('%j and the equal overlay answer alike, byte for byte', async (options, overlay) => {
    const cwd = folderWith({ 'what-if.json': { extends: '2024-rutte', title: 'What if?', ...overlay } });
    const fromOptions = await answerTo(['run', ...options, '--json'], { cwd });
    const fromOverlay = await answerTo(['run', 'what-if.json', '--json'], { cwd });
    expect(fromOptions.code).toBe(0);
    expect(fromOptions.out).toBe(fromOverlay.out);
    expect(fromOptions.out).not.toBe((await answerTo(['run', '--json'], { cwd })).out);
  });

  it.each(EQUALS)('%j saved is that overlay', async (options) => {
    const cwd = folderWith({});
    const direct = await answerTo(['run', ...options, '--json', '--save', 'saved.json'], { cwd });
    const saved = await answerTo(['run', 'saved.json', '--json'], { cwd });
    expect(direct.code).toBe(0);
    expect(direct.err).toMatch(/wrote saved\.json\n$/);
    expect(saved).toEqual({ code: 0, out: direct.out, err: '' });
  });

  it('take options on top of an overlay as they take them on a scenario', async () => {
    const cwd = folderWith({
      'one.json': { extends: '2024-rutte', stances: { rutte: { HUN: 'accept' } } },
      'both.json': { extends: './one.json', stances: { rutte: { TUR: 'accept' } } },
    });
    const onTop = await answerTo(['run', 'one.json', '--set', 'TUR.rutte=accept', '--json'], { cwd });
    expect(onTop.out).toBe((await answerTo(['run', 'both.json', '--json'], { cwd })).out);
  });
});

const cells = fc.uniqueArray(
  fc.record({
    member: fc.constantFrom('HUN', 'TUR', 'ROU', 'EST', 'Norway', 'Türkiye', 'Poland', 'USA'),
    candidate: fc.constantFrom('rutte', 'kallas', 'iohannis'),
    stance: fc.constantFrom('support', 'accept', 'undeclared', 'reserved', 'object', 'redline'),
  }),
  { minLength: 2, maxLength: 6, selector: ({ member, candidate }) => `${member.slice(0, 1)}.${candidate}` },
);

describe('--set', () => {
  it('on different cells is the same in any order', async () => {
    const orders = cells.chain((chosen) =>
      fc.tuple(fc.constant(chosen), fc.shuffledSubarray(chosen, { minLength: chosen.length })),
    );
    const flags = (chosen: readonly { member: string; candidate: string; stance: string }[]) =>
      chosen.flatMap(({ member, candidate, stance }) => ['--set', `${member}.${candidate}=${stance}`]);
    const cwd = folderWith({});
    await fc.assert(
      fc.asyncProperty(orders, async ([one, other]) => {
        const first = await answerTo(['run', '--json', ...flags(one)], { cwd });
        expect(first.code).toBe(0);
        expect((await answerTo(['run', '--json', ...flags(other)], { cwd })).out).toBe(first.out);
      }),
      { numRuns: 12 },
    );
  });
});

it('finds the dot between member and candidate also where ids have dots', async () => {
  const candidates = { 'j.doe': { name: 'J. Doe', candidacy: [{ status: 'declared' }] } };
  const cwd = folderWith({ 'dotted.json': { title: 'Dots', body: 'nato', asOf: '2024-03-10', candidates } });
  for (const cell of ['HUN.j.doe', 'Hungary.J. Doe']) {
    const { out } = await answerTo(['run', 'dotted.json', '--set', `${cell}=object`, '--quiet'], { cwd });
    expect(out.replace(/\s+/g, ' ')).toContain('J. Doe is blocked by Hungary');
  }
});

it('says of a decision on record that the overlay stands in the way of it, and forecasts the race as if it went on', async () => {
  const never = { extends: '2024-rutte', stances: { rutte: { TUR: 'redline' } } };
  const cwd = folderWith({ 'never.json': JSON.stringify(never) });
  const said = async (command: string, file: string) =>
    (await answerTo([command, file, '--as-of', '2024-06-27'], { cwd })).out.replace(/\s+/g, ' ');
  const undone =
    'On record, NATO decided for Mark Rutte on 26 June 2024. What is supposed here stands in the way';
  expect(await said('run', 'never.json')).toContain(undone);
  expect(await said('run', '2024-rutte')).not.toContain('On record, NATO decided');
  expect(await said('forecast', 'never.json')).toMatch(
    /^As of 27 June 2024, Mark Rutte leads and is appointed by/,
  );
});

describe('a dated record of an overlay', () => {
  const overlay = (row: unknown) => ({ extends: '2024-rutte', stances: { rutte: { HUN: row } } });
  const earlier = before(RACE.stances.rutte?.HUN);

  it('that replaces what was on record before is told of, with how to keep it', async () => {
    const dated = overlay({ from: DAY, stance: 'accept' });
    const cwd = folderWith({ 'dated.json': dated, 'undated.json': overlay('accept') });
    expect(earlier.length).toBeGreaterThan(1);
    expect((await answerTo(['run', 'dated.json'], { cwd })).err).toBe(
      `dated.json: replaces ${earlier.length} earlier records of Hungary on Mark Rutte, so that nothing is known before ${DAY}; ` +
        `--set HUN.rutte=STANCE@${DAY} keeps what was before\n`,
    );
    expect((await answerTo(['run', 'undated.json'], { cwd })).err).toBe('');
  });

  it('that keeps what was before is not', async () => {
    const cwd = folderWith({ 'kept.json': overlay([...earlier, { from: DAY, stance: 'accept' }]) });
    expect((await answerTo(['run', 'kept.json'], { cwd })).err).toBe('');
    expect((await answerTo(['run', '--set', `HUN.rutte=accept@${DAY}`, '--as-of', DAY], { cwd })).err).toBe(
      '',
    );
  });
});
