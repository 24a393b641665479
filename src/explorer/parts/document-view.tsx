/** A document of a report as elements: the words that every format has. */
import { h, type VNode } from 'preact';
import {
  onOneLine,
  spansOf,
  type Document,
  type Item,
  type Piece,
  type Table,
  type Words,
} from '../../report/index.js';

/** Words with their links; whatever stands in them stays text. */
export function WordsView({ words }: { readonly words: Words }): VNode {
  return (
    <>
      {spansOf(words).map(({ text, tone, url = null }) => {
        const shown = onOneLine(text);
        if (url !== null && isWebAddress(url)) return <Away url={url}>{shown}</Away>;
        return tone === undefined ? shown : <span class={`tone-${tone}`}>{shown}</span>;
      })}
    </>
  );
}

/** A link that leaves the page, in a window of its own. */
export function Away({ url, children }: { readonly url: string; readonly children: string }): VNode {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      <bdi>{children}</bdi>
    </a>
  );
}

/** Whether `url` leads to a page of the web, not to a program. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** What a document is shown as. */
export interface DocumentProps {
  readonly pieces: Document;
  /** The level of its headings, from 2 on; those below them are one level lower. */
  readonly level?: number;
}

/** The pieces of a document, one below the other. */
export function DocumentView({ pieces, level = 3 }: DocumentProps): VNode {
  return <>{pieces.map((piece) => pieceView(piece, level))}</>;
}

function pieceView(piece: Piece, level: number): VNode | null {
  switch (piece.type) {
    case 'table':
      return <TableView table={piece} />;
    case 'list':
      return <ul class="plain">{piece.items.map((item) => itemView(item))}</ul>;
    case 'excerpt':
      return (
        <pre class="excerpt">
          {`${piece.line} | ${onOneLine(piece.text)}\n${' '.repeat(String(piece.line).length)} | ${' '.repeat(piece.caret)}^`}
        </pre>
      );
    case 'curve':
    case 'tornado':
      return null;
    case 'heading':
    case 'subheading':
      return h(
        `h${piece.type === 'heading' ? level : level + 1}`,
        { class: 'small' },
        <WordsView words={piece.words} />,
      );
    default:
      return (
        <p class={piece.type}>
          <WordsView words={piece.words} />
        </p>
      );
  }
}

function itemView({ words, details = [], under = [] }: Item): VNode {
  return (
    <li>
      <WordsView words={words} />
      {details.length > 0 && (
        <dl>
          {details.map(([label, fact]) => (
            <>
              <dt>{label}</dt>
              <dd>
                <WordsView words={fact} />
              </dd>
            </>
          ))}
        </dl>
      )}
      {under.map((each) => (
        <p>
          <WordsView words={each} />
        </p>
      ))}
    </li>
  );
}

/** A table that scrolls by itself where it is too wide. */
export function TableView({ table, caption }: { readonly table: Table; readonly caption?: string }): VNode {
  const sides = table.columns.map(({ align }) => (align === 'right' ? 'number' : undefined));
  return (
    <div class="wide" tabIndex={0} role="group" aria-label={caption ?? 'Table'}>
      <table>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {table.columns.map(({ title }, at) => (
              <th scope="col" class={sides[at]}>
                {onOneLine(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr>
              {row.map((cell, at) => (
                <td class={sides[at]}>
                  <WordsView words={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
