/** Where every member stands: a map where there is one, tiles, and the member that was chosen. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { Position, Stance, Standing } from '../../engine/index.js';
import { csvOf, onOneLine, type Table } from '../../report/index.js';
import { isOnMap, mapPicture, tilesPicture } from '../../report/svg/index.js';
import type { Read } from '../state/read.js';
import type { Store } from '../state/store.js';
import { TableView } from './document-view.js';
import { MemberPanel } from './member-panel.js';
import { Picture, type Choosing } from './picture.js';
import { PLACES } from '../../report/svg/index.js';
import { Saving } from './saving.js';
import { PageSection } from './section.js';

/** The letters that set a stance, where the first letter of its name does not. */
const LETTERS: Readonly<Record<string, Stance>> = {
  s: 'support',
  a: 'accept',
  u: 'undeclared',
  r: 'reserved',
  o: 'object',
  x: 'redline',
};

/** The members, to be looked at and changed. */
export function Members({ store }: { readonly store: Store }): VNode {
  const { standing } = store.read.value;
  return (
    <PageSection
      id="members"
      title="Where every member stands"
      lead="Choose a member to see why, and to suppose that it stood elsewhere."
    >
      {standing === null ? <p>Choose a candidate above.</p> : <Standings store={store} standing={standing} />}
    </PageSection>
  );
}

interface Props {
  readonly store: Store;
  readonly standing: Standing;
}

function Standings({ store, standing }: Props): VNode {
  const { scenario } = store.read.value;
  const [asTiles, setTiles] = useState(false);
  const shown = (width: number) => ({ scenario, standing, width });
  const hasMap = isOnMap(standing);
  const drawsMap = hasMap && !asTiles;
  const draw = (width: number) => (drawsMap ? mapPicture(shown(width)) : tilesPicture(shown(width)));
  return (
    <>
      {hasMap && (
        <div class="switch" role="group" aria-label="Show the members">
          <button type="button" aria-pressed={drawsMap} onClick={() => setTiles(false)}>
            Map
          </button>
          <button type="button" aria-pressed={!drawsMap} onClick={() => setTiles(true)}>
            Tiles
          </button>
        </div>
      )}
      <div class="beside">
        <Picture
          draw={draw}
          on={[scenario, standing, drawsMap]}
          label={`Where the members stand on ${onOneLine(standing.name)}`}
          choosing={choosingIn(store, standing)}
        />
        <MemberPanel store={store} standing={standing} />
      </div>
      <Behind read={store.read.value} standing={standing} draw={draw} />
    </>
  );
}

function choosingIn(store: Store, standing: Standing): Choosing {
  const positions = new Map(standing.profile.map((position) => [position.member.code, position]));
  return {
    by: 'data-member',
    nameOf: (code) => {
      const position = positions.get(code);
      return position === undefined ? null : `${onOneLine(position.member.name)}, ${placeInWords(position)}`;
    },
    chosen: store.selected.value,
    onChoose: (code) => (store.selected.value = code),
    onLetter: (code, letter) => {
      const stance = LETTERS[letter];
      store.selected.value = code;
      if (stance) store.make({ type: 'stance', member: code, candidate: standing.id, stance, date: null });
    },
  };
}

function placeInWords({ member, stance }: Position): string {
  return member.participates ? PLACES[stance].words : 'takes no part';
}

function Behind({
  read,
  standing,
  draw,
}: {
  readonly read: Read;
  readonly standing: Standing;
  readonly draw: Parameters<typeof Saving>[0]['draw'];
}): VNode {
  const rows = standing.profile.map((position) => [
    position.member.code,
    position.member.name,
    placeInWords(position),
    position.since ?? 'throughout',
    position.record?.restated ?? '',
    position.record?.why ?? '',
  ]);
  const columns = ['code', 'member', 'stance', 'on that side since', 'latest record', 'why'].map((title) => ({
    title,
  }));
  const table: Table = { type: 'table', columns, rows };
  const day = read.reading.asOf;
  return (
    <details class="behind">
      <summary>As a table</summary>
      <TableView table={table} caption={`The members on ${onOneLine(standing.name)}, ${day}`} />
      <Saving
        name={`members-${standing.id}-${day}`}
        draw={draw}
        csv={() => csvOf(columns.map(({ title }) => title).join(','), rows)}
      />
    </details>
  );
}
