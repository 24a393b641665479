/** What is wrong with a file, as a compiler says it: place, message, the line with a caret, a suggestion. */
import type { Document } from '../document.js';
import type { ReportedFault, Findings } from '../reports.js';
import { counted } from './words.js';

/** The whole answer of `validate`; nothing when nothing could be read. */
export function findingsDocument({ issues, read }: Findings): Document {
  if (issues.length > 0) return faultsDocument(issues);
  return read === 0 ? [] : [{ type: 'paragraph', words: `${counted(read, 'scenario')} valid.` }];
}

/** Every fault, and how many there are. */
export function faultsDocument(faults: readonly ReportedFault[]): Document {
  const listed = faults.filter(({ code }) => code !== 'more-faults').length;
  const total = `${counted(listed, 'fault')} ${listed === faults.length ? 'found' : 'listed'}.`;
  return [...faults.flatMap(faultBlocks), { type: 'paragraph', words: total }];
}

function faultBlocks({ file, line, column, pointer, code, ...fault }: ReportedFault): Document {
  const { message, excerpt, caret, suggestion } = fault;
  const where = ` [${code}]${pointer === '' ? '' : ` at ${pointer}`}`;
  return [
    {
      type: 'subheading',
      words: [
        { text: `${file}:${line}:${column}`, tone: 'strong' },
        { text: where, tone: 'faint' },
      ],
    },
    { type: 'list', items: [{ words: [{ text: message, tone: 'bad' }] }] },
    { type: 'excerpt', line, text: excerpt, caret },
    ...(suggestion === null
      ? []
      : [
          {
            type: 'list' as const,
            items: [{ words: [{ text: 'help:', tone: 'good' as const }, ` ${suggestion}`] }],
          },
        ]),
  ];
}
