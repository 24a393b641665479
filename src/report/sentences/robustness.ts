/** How firmly a verdict stands, in words: the slips that it survives, and the records on which it rests. */
import { daysBetween, type LoadBearing, type Robustness, type Scenario } from '../../engine/index.js';
import type { Document, Item, Words } from '../document.js';
import type { UnlockReport } from '../unlock-report.js';
import { changeInWords, changeSubject } from './change.js';
import { slipsInWords } from './levers.js';
import { alphabetical, citation, counted, heading, memberName, sentenceList } from './words.js';

/** Sets and pairs that are shown, at most. Assumed: as many as anybody reads. */
const MOST_SHOWN = 8;

/** The blocks about one verdict. */
export function robustnessBlocks({ robustness, scenario, asOf }: UnlockReport): Document {
  const { slips, candidate } = robustness;
  const items = firstOf(slips, 'set', (set) => slipsInWords(set, { candidate, scenario }));
  return [
    heading('How firmly the verdict stands'),
    { type: 'paragraph', words: survived(robustness) },
    ...(items.length === 0 ? [] : [{ type: 'list' as const, items }]),
    ...records(robustness, { scenario, asOf }),
  ];
}

/** The first of many as items, and how many more there are. */
function firstOf<T>(all: readonly T[], noun: string, inWords: (each: T) => string): readonly Item[] {
  const shown = all.slice(0, MOST_SHOWN).map((each) => ({ words: inWords(each) }));
  const rest = all.length - shown.length;
  return rest === 0 ? shown : [...shown, { words: `and ${counted(rest, `more ${noun}`)}` }];
}

function survived({ steps, complete, standing: { verdict } }: Robustness): string {
  const step = 'A slip is one member that stands one place higher or lower on the ladder of stances.';
  if (steps === null) return `${step} No number of slips turns this verdict (${verdict}).`;
  const bound = complete ? '' : ' The search reached its bound, so there may be fewer.';
  if (steps === 1) return `${step} The verdict (${verdict}) survives no slip; one turns it:${bound}`;
  return `${step} The verdict (${verdict}) survives any ${counted(steps - 1, 'slip')}; ${steps} turn it:${bound}`;
}

interface Read {
  readonly scenario: Scenario;
  readonly asOf: UnlockReport['asOf'];
}

function records({ single, pairs }: Robustness, read: Read): Document {
  if (single.length + pairs.length === 0) {
    const words =
      'The verdict rests on no single record and on no pair: no loss or error of one or two would turn it.';
    return [{ type: 'paragraph', words }];
  }
  const columns = ['record', 'says', 'evidence', 'days old', 'source', 'turned by'].map((title) => ({
    title,
    ...(title === 'days old' ? { align: 'right' as const } : {}),
  }));
  const together = firstOf(
    pairs,
    'pair',
    ([one, two]) => `${recordName(one, read)} and ${recordName(two, read)}`,
  );
  return [
    heading('Records on which the verdict rests'),
    ...(single.length === 0
      ? [{ type: 'paragraph' as const, words: 'No single record turns it.' }]
      : [
          {
            type: 'table' as const,
            columns,
            rows: recordRows(single, read),
            divisible: true,
          },
        ]),
    ...(pairs.length === 0
      ? []
      : [
          { type: 'paragraph' as const, words: 'Together, though neither alone:' },
          { type: 'list' as const, items: together },
        ]),
  ];
}

const BY = { loss: 'its loss', error: 'a slip' } as const;

/** Records of which the same is to be said stand in one row. */
function recordRows(single: readonly LoadBearing[], read: Read): readonly (readonly Words[])[] {
  const rows = new Map<string, { readonly names: readonly string[]; readonly cells: readonly Words[] }>();
  for (const bearing of single) {
    const cells = recordCells(bearing, read);
    const alike = JSON.stringify(cells);
    const names = [...(rows.get(alike)?.names ?? []), recordName(bearing, read)];
    rows.set(alike, { names, cells });
  }
  return [...rows.values()].map(({ names, cells }) => [severalInWords(alphabetical(names)), ...cells]);
}

/** A few names, or the first with the number of the others. */
function severalInWords(names: readonly string[]): string {
  const [first = ''] = names;
  return names.length > 3 ? `${first} and ${names.length - 1} others` : sentenceList(names);
}

function recordCells({ record, by }: LoadBearing, { scenario, asOf }: Read): readonly Words[] {
  const { evidence = '', source = null, since = null } = factsOf(record);
  const cited = citation(source, scenario);
  return [
    changeInWords(record).from,
    evidence,
    since === null ? '' : String(daysBetween(since, asOf)),
    cited === null ? '' : [cited],
    by.map((each) => BY[each]).join(', '),
  ];
}

function recordName({ record }: Pick<LoadBearing, 'record'>, { scenario }: Pick<Read, 'scenario'>): string {
  return record.type === 'stance' ? memberName(record.member, scenario) : changeSubject(record, scenario);
}

/** On whose word a record stands, and since when, as far as it says. */
export function factsOf({ from, type }: LoadBearing['record']): Facts {
  if (from === null) return {};
  return (FACTS[type] as (record: typeof from) => Facts)(from);
}

interface Facts {
  readonly evidence?: string;
  readonly source?: string | null;
  readonly since?: UnlockReport['asOf'] | null;
}

type Recorded<T extends LoadBearing['record']['type']> = NonNullable<
  Extract<LoadBearing['record'], { readonly type: T }>['from']
>;

const FACTS: { readonly [T in LoadBearing['record']['type']]: (record: Recorded<T>) => Facts } = {
  stance: ({ evidence, source, restated }) => ({ evidence, source, since: restated }),
  candidacy: ({ since }) => ({ since }),
  concession: ({ source, granted }) => ({ source, since: granted?.since ?? null }),
  total: ([first]) => ({ source: first?.source ?? null, since: first?.date ?? null }),
};
