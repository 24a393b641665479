/** The record through time: who stood where on each day, and what happened. */
import type { VNode } from 'preact';
import { replay, type Standing } from '../../engine/index.js';
import { onOneLine, replayCsv, type Table } from '../../report/index.js';
import { timelinePicture } from '../../report/svg/index.js';
import type { Store } from '../state/store.js';
import { TableView } from './document-view.js';
import { spanOf, type DaySpan } from './dock.js';
import { Picture } from './picture.js';
import { Saving } from './saving.js';
import { PageSection } from './section.js';

/** The timeline of the candidate. */
export function CoursePart({ store }: { readonly store: Store }): VNode | null {
  const span = spanOf(store);
  const { standing } = store.read.value;
  if (span === null || store.course.value.length === 0 || standing === null) return null;
  return (
    <PageSection
      id="course"
      title="How it came to this"
      lead="Every day of the record. The bar below plays it; its arrow keys go from change to change."
    >
      <Timeline store={store} span={span} standing={standing} />
    </PageSection>
  );
}

interface Props {
  readonly store: Store;
  readonly span: DaySpan;
  readonly standing: Standing;
}

function Timeline({ store, span: { first, last }, standing: { id, name } }: Props): VNode {
  const { scenario, reading } = store.read.value;
  const readings = store.course.value;
  const cursor = reading.asOf;
  const draw = (width: number) =>
    timelinePicture({ scenario, candidate: id, readings, from: first, to: last, cursor, width });
  const csv = () => {
    const whole = replay(scenario, { hindsight: reading.hindsight });
    const steps = whole.steps.filter(({ candidate }) => candidate === id);
    return replayCsv({ scenario, replay: { ...whole, steps }, events: false, subject: id });
  };
  return (
    <>
      <Picture
        draw={draw}
        on={[scenario, readings, id, first, last, cursor]}
        onDay={(day) => store.make({ type: 'date', asOf: day }, 'date')}
        label={`How the members stood on ${onOneLine(name)}, from ${first} to ${last}`}
      />
      <details class="behind">
        <summary>As a table</summary>
        <TableView table={tableOf(store, id)} caption={`The members on ${onOneLine(name)} by day`} />
        <Saving name={`timeline-${id}`} draw={draw} csv={csv} />
      </details>
    </>
  );
}

function tableOf(store: Store, id: string): Table {
  const rows = store.course.value.flatMap(({ snapshot, members, standings }) => {
    const standing = standings.find((each) => each.id === id);
    if (standing === undefined) return [];
    const { supporters, accepting, undeclared, withholding, verdict } = standing;
    const counts = [members, supporters, accepting, undeclared, withholding].map((codes) =>
      String(codes.length),
    );
    return [[snapshot.asOf, ...counts, verdict]];
  });
  const number = (title: string) => ({ title, align: 'right' as const });
  const columns = [
    { title: 'day' },
    ...['members', 'support', 'accept', 'undeclared', 'withhold'].map(number),
    { title: 'verdict' },
  ];
  return { type: 'table', columns, rows };
}
