/** Parts of the page that are made one after the other, so that the first can be used while the last are made. */
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterFrame } from '../work/after-frame.js';

/** Its children, each in a task of its own; what does not change stays as it was made. */
export function InTurn({ children }: { readonly children: readonly VNode[] }): VNode {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (count < children.length) afterFrame(() => setCount(count + 1));
  }, [count]);
  return <>{children.slice(0, count)}</>;
}
