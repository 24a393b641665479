/** Files of the reader’s own: chosen or dropped, with their faults where they have any. */
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { faultsDocument, onOneLine } from '../../report/index.js';
import type { PageContent } from '../../scenario/index.js';
import { caseIn, caseOf, type Opened } from '../state/content.js';
import type { Store } from '../state/store.js';
import { DocumentView } from './document-view.js';

interface Props {
  readonly store: Store;
  readonly content: PageContent;
}

/** Bytes of a file at most: more is no scenario. */
const MOST_BYTES = 5 * 1024 * 1024;

/** What opens a scenario file. */
export function Opening({ store, content }: Props): VNode {
  const [isOver, setOver] = useState(false);
  useEffect(() => dropping(store, content, setOver), []);
  const isOwn = store.read.value.case.name !== content.called;
  const backToFirst = () => store.open(caseOf(content));
  return (
    <div class={isOver ? 'opening over' : 'opening'}>
      <label class="file">
        <span>Open a scenario file</span>
        <input
          type="file"
          accept=".json,.jsonc,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void openFile(file, store, content);
          }}
        />
      </label>
      {isOwn && (
        <button type="button" onClick={backToFirst}>
          Back to {onOneLine(content.called)}
        </button>
      )}
    </div>
  );
}

/** The faults of the file that was opened last. */
export function Faults({ store }: { readonly store: Store }): VNode | null {
  const faults = store.faults.value;
  if (faults.length === 0) return null;
  return (
    <section class="faults" role="alert" aria-labelledby="faults-title">
      <h2 id="faults-title">This file cannot be used as it is</h2>
      <DocumentView pieces={faultsDocument(faults)} level={2} />
      <button type="button" onClick={() => (store.faults.value = [])}>
        Close
      </button>
    </section>
  );
}

function dropping(store: Store, content: PageContent, setOver: (isOver: boolean) => void): () => void {
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const leave = () => setOver(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void openFile(file, store, content);
  };
  document.addEventListener('dragover', over);
  document.addEventListener('dragleave', leave);
  document.addEventListener('drop', drop);
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('dragleave', leave);
    document.removeEventListener('drop', drop);
  };
}

async function openFile(file: File, store: Store, content: PageContent): Promise<void> {
  const text = file.size > MOST_BYTES ? null : await textOf(file);
  const found = text === null ? unusable(file) : caseIn({ name: file.name, text }, content);
  if ('opened' in found) store.open(found.opened);
  else store.faults.value = found.faults;
  scrollTo({ top: 0 });
}

/** Null: it is not UTF-8. */
async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function unusable({ name, size }: File): Opened {
  const message = size > MOST_BYTES ? 'the file is too large for a scenario' : 'the file is not UTF-8 text';
  const place = { line: 1, column: 1, pointer: '', excerpt: '', caret: 0, suggestion: null };
  return { faults: [{ file: name, code: 'unreadable', message, ...place }] };
}
