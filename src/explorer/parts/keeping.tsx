/** What can be shared or kept of the page: a link, the command, the overlay, the answers. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { onOneLine } from '../../report/index.js';
import { forecastAnswer, runAnswer, unlockAnswer } from '../state/answers.js';
import { areFlags, commandLineOf } from '../state/link.js';
import { overlayWith, type Read } from '../state/read.js';
import type { Store } from '../state/store.js';
import { saveText } from './saving.js';

/** Everything that can be taken away, behind one line. */
export function Keeping({ store }: { readonly store: Store }): VNode {
  const read = store.read.value;
  const [copied, setCopied] = useState('');
  const copy = (what: string, text: string) => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(`${what} copied.`),
      () => setCopied(text),
    );
  };
  const command = commandOf(read);
  return (
    <details class="keeping">
      <summary>Share or keep</summary>
      <p>
        <Do what="Copy link" onDo={() => copy('Link', location.href)} />
        <Do what="Copy command" onDo={() => copy('Command', command)} />
        <Downloads store={store} />
      </p>
      <p role="status" class="copied">
        {copied}
      </p>
      <p class="note">
        On the command line: <code>{onOneLine(command)}</code>. The overlay extends{' '}
        <code>{onOneLine(read.case.extendedAs)}</code>.
      </p>
    </details>
  );
}

/** The command that gives the answer of the page; where no flags do, it runs the overlay. */
function commandOf({ case: { name }, choices }: Read): string {
  if (areFlags(choices)) return commandLineOf('nato-consensus run', name, choices);
  const asked = choices.filter(({ type }) => type === 'candidate' || type === 'hindsight');
  return commandLineOf('nato-consensus run', OVERLAY, asked);
}

/** The file of the overlay. */
const OVERLAY = 'what-if.json';

/** The answers of the command line as files, as far as they are there. */
function Downloads({ store }: { readonly store: Store }): VNode {
  const read = store.read.value;
  const forecast = store.forecast.value;
  const ways = store.unlocking.value;
  const save = (name: string, text: string) => saveText(name, 'application/json', text);
  return (
    <>
      <Do
        what="Download overlay"
        onDo={() => save(OVERLAY, `${JSON.stringify(overlayWith(read), null, 2)}\n`)}
      />
      <Do what="Verdict as JSON" onDo={() => save('run.json', runAnswer(read))} />
      {forecast.state === 'done' && (
        <Do
          what="Forecast as JSON"
          onDo={() => save('forecast.json', forecastAnswer(read, forecast.report))}
        />
      )}
      {ways && <Do what="Unlock as JSON" onDo={() => save('unlock.json', unlockAnswer(read, ways.found))} />}
    </>
  );
}

function Do({ what, onDo }: { readonly what: string; readonly onDo: () => void }): VNode {
  return (
    <button type="button" onClick={onDo}>
      {what}
    </button>
  );
}
