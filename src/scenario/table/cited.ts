/** From the cells of a row to the source that it cites. */
import type { Source } from '../../engine/index.js';
import { fold } from '../suggestion.js';
import { WEB_ADDRESS } from '../schema/primitives.js';

/** What a row says of its source; an empty text: nothing. */
export interface SourceCells {
  readonly source: string;
  readonly url: string;
  /** When it was published, as its own column says; null: it does not. */
  readonly published: string | null;
  /** The date of the row, or what stands for it; null: there is none. */
  readonly date: string | null;
}

/** A source, and whether its date is that of the row only. */
export interface Cited extends Source {
  readonly isDatedByRow: boolean;
}

const DATED = /^(.*?)[\s,;:(–—-]*\b(\d{4}-\d{2}(?:-\d{2})?)\)?$/;
const ADDRESS = /https?:\/\/[^\s,;]+/;

/** The source that a row cites; null: none. `undated`: nothing says when it was published. */
export function citedIn({ source, url, published, date }: SourceCells): Cited | 'undated' | null {
  if (source === '' && url === '') return null;
  const { address, text } = addressIn(source, url);
  const said = published === null ? datedText(text) : { publisher: text, day: published };
  const on = said.day ?? date;
  if (on === null) return 'undated';
  const publisher = said.publisher === '' && address !== null ? hostOf(address) : said.publisher;
  return { publisher, date: on, url: address, isDatedByRow: said.day === null };
}

/** The web address among the words of a source, and the words without it. */
function addressIn(source: string, url: string): { readonly address: string | null; readonly text: string } {
  if (url !== '') return { address: url, text: source };
  const [address = null] = ADDRESS.exec(source) ?? [];
  const text = address === null ? source : source.replace(address, '').replace(/[\s,;:(–—-]+$/, '');
  return { address, text };
}

/** The words of a source and the day at their end; null: they have none. */
function datedText(text: string): { readonly publisher: string; readonly day: string | null } {
  const [, publisher = text, day = null] = DATED.exec(text) ?? [];
  return { publisher, day };
}

function hostOf(address: string): string {
  return WEB_ADDRESS.test(address)
    ? address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[/?#:].*$/, '')
    : address;
}

/** The sources of a table by key: one for each publisher, date and address. */
export class SourceKeys {
  private readonly keys = new Map<string, string>();
  /** Each source under its key. */
  readonly sources: Record<string, object> = {};

  /** The key of `cited`. */
  keyOf({ publisher, date, url }: Cited): string {
    const same = JSON.stringify([publisher, date, url]);
    const known = this.keys.get(same);
    if (known !== undefined) return known;
    const stem = `${slug(publisher)}-${date}`;
    let key = stem;
    for (let number = 2; Object.hasOwn(this.sources, key); number += 1) key = `${stem}-${number}`;
    this.sources[key] = { publisher, date, ...(url === null ? {} : { url }) };
    this.keys.set(same, key);
    return key;
  }
}

function slug(publisher: string): string {
  const words = fold(publisher)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return words.slice(0, 60) || 'source';
}
