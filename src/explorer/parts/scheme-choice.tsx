/** Light, dark, or as the reader’s system has it. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Chooses the scheme of the page. */
export function SchemeChoice(): VNode {
  const [scheme, setScheme] = useState<(typeof SCHEMES)[number]>('auto');
  const choose = (each: (typeof SCHEMES)[number]) => {
    setScheme(each);
    if (each === 'auto') delete document.documentElement.dataset.scheme;
    else document.documentElement.dataset.scheme = each;
  };
  return (
    <div class="switch small" role="group" aria-label="Colours">
      {SCHEMES.map((each) => (
        <button type="button" aria-pressed={each === scheme} onClick={() => choose(each)}>
          {each}
        </button>
      ))}
    </div>
  );
}
