/** What it would take, on a page: each way makes the world that it promises, and gains what the command line says. */
import { describe, expect, it, test } from 'vitest';
import { runAnswer } from '../../src/explorer/state/answers.js';
import { withChoice, type Choices } from '../../src/explorer/state/choices.js';
import { caseIn } from '../../src/explorer/state/content.js';
import { overlayWith, readWith, type Case } from '../../src/explorer/state/read.js';
import { canBeShown, foundOf, isWaiting, soughtIn, unlockAsked } from '../../src/explorer/state/unlocking.js';
import type { Crew } from '../../src/explorer/work/crew.js';
import { gainRun, waysRun, type UnlockProgress } from '../../src/explorer/work/gain-run.js';
import { performed } from '../../src/explorer/work/trial-work.js';
import { editsFrom, type Choice } from '../../src/scenario/index.js';
import { answerTo, folderWith } from '../cli/harness.js';
import { contentOf, openedCase } from './edited-cases.js';

/** Workers that are this very program. */
const crew: Crew = {
  size: 1,
  ask: (task) => Promise.resolve(performed(task) as never),
  dropWaiting: () => undefined,
};

const day = (asOf: string): Choice => ({ type: 'date', asOf });

/** A race in which a day, an objector that was not named, and a member that joins later count. */
const WAITING = {
  title: 'Waiting',
  body: { name: 'Four', members: { A1: {}, A2: {}, A3: {}, A4: { joined: '2024-05-01' } } },
  asOf: '2024-03-01',
  termEnds: '2024-09-30',
  candidates: { doe: { name: 'Jane Doe', candidacy: [{ from: '2024-01-10', status: 'declared' }] } },
  events: [{ date: '2024-02-01', type: 'signal', what: 'it began' }],
  stances: {
    doe: {
      A1: { stance: 'object', liftedBy: { after: '2024-04-15' } },
      A2: [
        { from: '2024-01-20', stance: 'support' },
        { from: '2024-03-20', stance: 'object' },
      ],
    },
  },
};
const UNNAMED = {
  ...WAITING,
  counts: [{ date: '2024-02-10', candidate: 'doe', supporters: 1, against: 2, source: 'paper' }],
  sources: { paper: { publisher: 'Paper', date: '2024-02-10', url: 'https://example.org/' } },
};

const written = (document: object): Case => {
  const found = caseIn({ name: 'mine.json', text: JSON.stringify(document) }, contentOf('2024-rutte'));
  if (!('opened' in found)) throw new Error(JSON.stringify(found.faults));
  return found.opened;
};

/** The ways out of a verdict, and whether each reaches its goal when it is pressed. */
function pressed(race: Case, choices: Choices) {
  const read = readWith(race, choices);
  const asked = unlockAsked(read);
  if (asked === null) return [];
  const { goal, ways } = soughtIn(foundOf(asked));
  return ways.slice(0, 20).map((way) => {
    const after = readWith(race, editsFrom(way).reduce(withChoice, choices));
    return { way, after, goal, verdict: after.standing?.verdict };
  });
}

const REACHES = {
  unblocked: (verdict: string | undefined) => verdict !== 'blocked',
  adopted: (verdict: string | undefined) => verdict === 'adopted',
  blocked: (verdict: string | undefined) => verdict === 'blocked',
};

describe('a way that is pressed', () => {
  it.each([
    ['2024-rutte', '2024-02-22', ['concession', 'stance', 'withdrawal']],
    ['2024-rutte', '2024-06-21', ['stance']],
    ['history/2006-ban', '2006-09-28', ['stance', 'total']],
    ['history/1998-duisenberg', '1998-04-30', ['concession', 'stance']],
    ['history/2016-guterres', '2016-07-21', ['stance']],
  ])('reaches its goal in %s on %s', (name, asOf, types) => {
    const all = pressed(openedCase(name), [day(asOf)]);
    expect(all.filter(({ goal, verdict }) => !REACHES[goal](verdict))).toEqual([]);
    expect([...new Set(all.flatMap(({ way }) => editsFrom(way).map(({ type }) => type)))].sort()).toEqual(
      types,
    );
  });
  it('lets days pass without what they brought, on the page and as an overlay', async () => {
    const race = written(WAITING);
    const [first, ...others] = pressed(race, [day('2024-03-01')]);
    expect(others.length).toBeGreaterThan(0);
    const waiting = [first, ...others].find((each) => each !== undefined && isWaiting(each.way));
    // The objection of 20 March 2024 was not known on 1 March.
    expect(waiting?.after).toMatchObject({
      reading: { asOf: '2024-04-16' },
      standing: { verdict: 'open', blockers: [], supporters: ['A2'] },
    });
    expect(waiting && canBeShown(waiting.way, { asOf: '2024-03-01', hindsight: true })).toBe(false);
    const cwd = folderWith({
      'mine.json': WAITING,
      'what-if.json': waiting === undefined ? {} : overlayWith(waiting.after),
    });
    const { out } = await answerTo(['run', 'what-if.json', '--json'], { cwd });
    expect(waiting && runAnswer(waiting.after)).toBe(out);
  });
  it('turns who was not named, on the page and as an overlay', async () => {
    const all = pressed(written(UNNAMED), [day('2024-03-01')]);
    const turned = all.find(({ way }) => editsFrom(way).some(({ type }) => type === 'total'));
    expect(turned?.after.standing?.unnamed).toBe(0);
    const cwd = folderWith({
      'mine.json': UNNAMED,
      'what-if.json': turned === undefined ? {} : overlayWith(turned.after),
    });
    const { out } = await answerTo(['run', 'what-if.json', '--json'], { cwd });
    expect(turned && runAnswer(turned.after)).toBe(out);
  });
});

test.each([
  ['2024-rutte', '2024-02-22'],
  ['2024-rutte', '2024-05-01'],
])('the gains of %s on %s are those of unlock --by, to the last digit', async (name, asOf) => {
  const read = readWith(openedCase(name), [day(asOf)]);
  let last: UnlockProgress | null = null as UnlockProgress | null;
  const listening = { isStale: () => false, onChange: (now: UnlockProgress) => (last = now) };
  const found = await waysRun(crew, read, listening);
  // The ways are there before any gain is.
  expect(last).toMatchObject({ found, chances: [] });
  if (found !== null) await gainRun(crew, { read, found }, listening);
  const { by = null, chances = [] } = last ?? {};
  const { out } = await answerTo(['unlock', '--as-of', asOf, '--by', by ?? '', '--json']);
  const { chances: told } = JSON.parse(out) as {
    chances: { rows: readonly { set: number | null; gain: object; chance: object }[] };
  };
  const rows = told.rows
    .filter(({ set }) => set !== null)
    .map(({ set, gain, chance }) => ({ set, gain, chance }));
  const own = chances.map(({ way, gain, chance }) => ({ set: (way ?? 0) + 1, gain, chance }));
  const bySet = <T extends { set: number | null }>(all: readonly T[]) =>
    all.toSorted((a, b) => (a.set ?? 0) - (b.set ?? 0));
  expect(rows.length).toBeGreaterThan(0);
  expect(bySet(own)).toEqual(bySet(rows));
});
