/** What the reader changed: in words, to be taken back one by one. */
import type { VNode } from 'preact';
import { onOneLine } from '../../report/index.js';
import { choiceInWords } from '../state/choice-words.js';
import { subjectOfChoice } from '../state/choices.js';
import type { Store } from '../state/store.js';
import { Keeping } from './keeping.js';

interface Props {
  readonly store: Store;
}

/** The changes, and what can be done with them. */
export function Changes({ store }: Props): VNode {
  return (
    <section class="changes" aria-label="What you changed">
      {store.read.value.choices.length === 0 ? (
        <p class="lead">
          Nothing is changed here yet. Change a stance, the day or the rule, and all of the page follows.
        </p>
      ) : (
        <Chips store={store} />
      )}
      <Ways store={store} />
      <Keeping store={store} />
    </section>
  );
}

function Chips({ store }: Props): VNode {
  const { choices, scenario } = store.read.value;
  return (
    <>
      <h2>What if</h2>
      <ol class="chips">
        {choices.map((choice) => {
          const words = onOneLine(choiceInWords(choice, scenario));
          const subject = subjectOfChoice(choice);
          return (
            <li key={subject}>
              <span>{words}</span>
              <button
                type="button"
                aria-label={`Take back: ${words}`}
                onClick={() => store.takeBackAll([subject])}
              >
                ×
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Ways({ store }: Props): VNode | null {
  const { past, future, present } = store.history.value;
  if (past.length + future.length + present.length === 0) return null;
  const ways = [
    ['Undo', past.length, store.undo],
    ['Redo', future.length, store.redo],
    ['Reset', present.length, store.reset],
  ] as const;
  return (
    <p class="steps">
      {ways.map(([what, count, go]) => (
        <button key={what} type="button" disabled={count === 0} onClick={go}>
          {what}
        </button>
      ))}
    </p>
  );
}
