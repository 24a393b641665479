/** The whole page, from the verdict to its limits. */
import { useEffect, useMemo } from 'preact/hooks';
import type { VNode } from 'preact';
import { onOneLine } from '../../report/index.js';
import type { PageContent } from '../../scenario/index.js';
import { aFrameLater } from '../state/following.js';
import type { Store } from '../state/store.js';
import { About } from './about.js';
import { Blockers } from './blockers.js';
import { Changes } from './changes.js';
import { CoursePart } from './course.js';
import { Dock } from './dock.js';
import { InTurn } from './in-turn.js';
import { Members } from './members.js';
import { Faults, Opening } from './opening.js';
import { Outlook } from './outlook.js';
import { Records } from './records.js';
import { Rules } from './rules.js';
import { Unlocking } from './unlocking.js';
import { SchemeChoice } from './scheme-choice.js';
import { findingOf, VerdictPart } from './verdict.js';

/** What the page is made from. */
export interface PageProps {
  readonly store: Store;
  readonly content: PageContent;
  /** Parts of the link that mean nothing here. */
  readonly unknown: readonly string[];
}

/** The page. */
export function Page({ store, content, unknown }: PageProps): VNode {
  useEffect(() => listening(store), []);
  const later = useMemo(() => aFrameLater(store), [store]);
  const finding = onOneLine(findingOf(store.read.value));
  useEffect(() => {
    document.title = `${finding} · nato-consensus`;
  }, [finding]);
  return (
    <>
      <a class="skip" href="#verdict-title">
        Skip to the verdict
      </a>
      <header class="top">
        <span class="brand">nato-consensus</span>
        <Opening store={store} content={content} />
        <SchemeChoice />
      </header>
      <main>
        <Warning unknown={unknown} />
        <Faults store={store} />
        <VerdictPart store={store} />
        <Blockers store={store} />
        <Changes store={store} />
        <InTurn>
          <Members store={store} />
          <CoursePart store={later} />
          <Unlocking store={later} />
          <Outlook store={later} />
          <Rules store={later} />
          <Records store={later} />
          <About store={store} />
        </InTurn>
      </main>
      <p class="unseen" role="status">
        {finding}
      </p>
      <Dock store={store} />
    </>
  );
}

function Warning({ unknown }: Pick<PageProps, 'unknown'>): VNode | null {
  if (unknown.length === 0) return null;
  return (
    <p class="warning" role="alert">
      Of the link, this means nothing here and is left out: {onOneLine(unknown.join(', '))}
    </p>
  );
}

/** Undo and redo by the keys that do so everywhere. */
function listening(store: Store): () => void {
  const onKey = (event: KeyboardEvent) => {
    const isTyping =
      event.target instanceof HTMLInputElement && ['search', 'text', 'date'].includes(event.target.type);
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) store.redo();
    else store.undo();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
