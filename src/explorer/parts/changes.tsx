/** What the reader changed: in words, to be taken back, shared and kept. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { onOneLine } from '../../report/index.js';
import { digest } from '../../scenario/index.js';
import { choiceInWords } from '../state/choice-words.js';
import { subjectOfChoice } from '../state/choices.js';
import { commandLineOf } from '../state/link.js';
import { overlayWith } from '../state/read.js';
import type { Store } from '../state/store.js';
import { forecastAnswer, runAnswer } from '../state/answers.js';
import { saveText } from './saving.js';

/** The changes, and what can be done with them. */
export function Changes({ store }: { readonly store: Store }): VNode {
  const read = store.read.value;
  const { choices, scenario } = read;
  return (
    <section class="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{choices.length === 0 ? 'As recorded' : 'What if'}</h2>
      {choices.length === 0 ? (
        <p class="lead">Nothing is changed: this is the case as it stands on record.</p>
      ) : (
        <ol class="chips">
          {choices.map((choice) => (
            <li key={subjectOfChoice(choice)}>
              <span>{onOneLine(choiceInWords(choice, scenario))}</span>
              <button
                type="button"
                aria-label={`Take back: ${onOneLine(choiceInWords(choice, scenario))}`}
                onClick={() => store.takeBack(subjectOfChoice(choice))}
              >
                ×
              </button>
            </li>
          ))}
        </ol>
      )}
      <Steps store={store} />
      <Keeping store={store} />
    </section>
  );
}

function Steps({ store }: { readonly store: Store }): VNode {
  const { past, future, present } = store.history.value;
  return (
    <p class="steps">
      <button type="button" disabled={past.length === 0} onClick={store.undo}>
        Undo
      </button>
      <button type="button" disabled={future.length === 0} onClick={store.redo}>
        Redo
      </button>
      <button type="button" disabled={present.length === 0} onClick={store.reset}>
        Reset
      </button>
    </p>
  );
}

function Keeping({ store }: { readonly store: Store }): VNode {
  const read = store.read.value;
  const { value: forecast } = store.forecast;
  const [copied, setCopied] = useState('');
  const copy = async (what: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(`${what} copied`);
    } catch {
      setCopied(text);
    }
  };
  const overlay = () => `${JSON.stringify(overlayWith(read), null, 2)}\n`;
  return (
    <details class="keeping">
      <summary>Share or keep</summary>
      <p>
        <button type="button" onClick={() => void copy('Link', location.href)}>
          Copy link
        </button>
        <button type="button" onClick={() => void copy('Command', commandLineOf('nato-consensus run', read.case.name, read.choices))}>
          Copy command
        </button>
        <button type="button" onClick={() => saveText('what-if.json', 'application/json', overlay())}>
          Download overlay
        </button>
        <button type="button" onClick={() => saveText('run.json', 'application/json', runAnswer(read))}>
          Verdict as JSON
        </button>
        <button
          type="button"
          disabled={forecast.state !== 'done'}
          onClick={() => {
            if (forecast.state === 'done') saveText('forecast.json', 'application/json', forecastAnswer(read, forecast.report));
          }}
        >
          Forecast as JSON
        </button>
      </p>
      <p role="status" class="copied">
        {copied}
      </p>
      <p class="note">
        The command line gives the same answer: <code>{onOneLine(commandLineOf('nato-consensus run', read.case.name, read.choices))}</code>. The overlay extends{' '}
        <code>{read.case.extendedAs}</code>. Digest <code>{digest(read.scenario, read.reading).slice(0, 12)}</code>.
      </p>
    </details>
  );
}
