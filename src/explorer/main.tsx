/** The explorer: where a document is, the page; where none is, a worker of it. */
import { render } from 'preact';
import { config } from 'zod';
import { Page } from './parts/page.js';
import type { PageContent } from '../scenario/index.js';
import { caseOf } from './state/content.js';
import { choicesFrom } from './state/link.js';
import { follow } from './state/following.js';
import { storeOf } from './state/store.js';
import { crewOf } from './work/crew.js';
import { hands, serve } from './work/serve.js';

// The page allows no text to become code, and the schema library must not try.
config({ jitless: true });

if (typeof document === 'undefined') serve(self);
else start();

function start(): void {
  const content = JSON.parse(document.getElementById('content')?.textContent ?? '{}') as PageContent;
  const root = document.getElementById('page');
  if (root === null) return;
  const opened = caseOf(content);
  const linked = location.hash.replace(/^#/, '');
  const { choices, unknown } =
    linked === '' ? { choices: content.choices, unknown: [] } : choicesFrom(linked, opened.scenario);
  const store = storeOf(opened, choices);
  const program = document.currentScript?.textContent ?? '';
  follow(store, crewOf(...hands(program)), content);
  render(<Page store={store} content={content} unknown={unknown} />, root);
}
