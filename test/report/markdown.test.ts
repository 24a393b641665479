import { describe, expect, it } from 'vitest';
import type { Piece, Document } from '../../src/report/document.js';
import { markdownOf } from '../../src/report/markdown/markdown.js';
import { rendered, runOf, scenarioOf } from './scenarios.js';

const markdownOfText = (text: string) => markdownOf([{ type: 'paragraph', words: text }]);

describe('text in Markdown', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['<b>x</b>', '\\<b\\>x\\</b\\>'],
    ['[x](http://y)', '\\[x\\](http\\://y)'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['`code`', '\\`code\\`'],
    ['a\n\n# b', 'a \\# b'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['1) a', '1\\) a'],
    ['12. a', '12\\. a'],
    ['2024) a', '2024\\) a'],
    ['+ a', '\\+ a'],
    ['1.5 and −1', '1.5 and −1'],
    ['+5.0 [−1, 2]', '+5.0 \\[−1, 2\\]'],
    ['    code', 'code'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['> a', '\\> a'],
    ['&lt;', '\\&lt;'],
    ['\\*', '\\\\\\*'],
    ['https://x.org and www.x.org', 'https\\://x.org and www\\.x.org'],
    ['@somebody', '@\u2060somebody'],
    ['$a$', '\\$a\\$'],
    ['\u202ex', '·x'],
    ['Kariņš (31 members): 5 %', 'Kariņš (31 members): 5 %'],
  ])('%j is %s', (text, markdown) => {
    expect(markdownOfText(text)).toBe(`${markdown}\n`);
  });
});

describe('a link', () => {
  const link = (url: string) => markdownOf([{ type: 'paragraph', words: [{ text: 'S', url }] }]);

  it.each([
    ['https://x.org/a?b=1&c=2#d', '[S](https://x.org/a?b=1&amp;c=2#d)'],
    ['https://x.org/a b', '[S](https://x.org/a%20b)'],
    ['https://x.org/(a)', '[S](https://x.org/%28a%29)'],
    ['https://x.org/)![y](z', '[S](https://x.org/%29!%5By%5D%28z)'],
    ['https://x.org/<|`>', '[S](https://x.org/%3C%7C%60%3E)'],
    ['HTTP://x.org/*a_', '[S](HTTP://x.org/\\*a\\_)'],
    ['javascript:alert(1)', 'S'],
    ['data:text/html,x', 'S'],
    ['https://x.org/\ud800', '[S](https://x.org/%C2%B7)'],
  ])('to %j is %s', (url, markdown) => {
    expect(link(url)).toBe(`${markdown}\n`);
  });
});

describe('a document', () => {
  it('has its blocks apart', () => {
    const document: Document = [
      { type: 'lead', words: 'Lead.' },
      { type: 'heading', words: 'One' },
      { type: 'subheading', words: [{ text: '2024', tone: 'strong' }, ' (31)'] },
      {
        type: 'list',
        items: [
          { words: [{ text: 'A', tone: 'strong' }, ': x'], details: [['why', 'y']], under: ['z'] },
          { words: 'B' },
        ],
      },
      {
        type: 'table',
        columns: [{ title: 'a|b' }, { title: 'n', align: 'right' }],
        rows: [
          ['x|y', '1'],
          ['', [{ text: '✓', tone: 'good' }]],
        ],
      },
      { type: 'note', words: 'Note.' },
    ];
    expect(markdownOf(document)).toBe(
      '**Lead.**\n\n## One\n\n### 2024 (31)\n\n- **A**: x\n  - **why:** y\n  - z\n- B\n\n' +
        '| a\\|b | n |\n| --- | ---: |\n| x\\|y | 1 |\n|  | ✓ |\n\nNote.\n',
    );
    expect(markdownOf([])).toBe('');
  });

  it('has a curve as a table of every fourth week and the last', () => {
    const points = [0, 1, 2, 3, 4, 5].map((week) => ({ week, date: `day ${week}`, share: week / 10 }));
    const curve: Piece = { type: 'curve', title: 'Share', points };
    expect(markdownOf([curve]).replaceAll('\u00a0', ' ')).toBe(
      'Share:\n\n| week | to | share |\n| ---: | --- | ---: |\n' +
        '| 0 | day 0 | 0.0 % |\n| 4 | day 4 | 40.0 % |\n| 5 | day 5 | 50.0 % |\n',
    );
  });

  it('has a line of a file as code that the line cannot close', () => {
    const excerpt: Piece = { type: 'excerpt', line: 3, text: '"a": "```"', caret: 5 };
    expect(markdownOf([excerpt])).toBe('````text\n"a": "```"\n     ^\n````\n');
  });

  it('links a dossier to its source', () => {
    const scenario = scenarioOf({
      title: 'Links',
      body: 'nato',
      rule: 'consensus',
      asOf: '2024-03-10',
      candidates: { doe: { name: 'Jane *Doe*', member: 'ISL', candidacy: [{ status: 'declared' }] } },
      sources: { s: { publisher: 'The Paper', date: '2024-01-01', url: 'https://example.org/a' } },
      stances: { doe: { HUN: { from: '2024-02-01', stance: 'object', source: 's', evidence: 'stated' } } },
    });
    const markdown = rendered('run', 'markdown', [runOf(scenario)]);
    expect(markdown).toContain('## Who stands in the way of Jane \\*Doe\\*\n');
    expect(markdown).toContain('  - **source:** [The Paper, 2024-01-01](https://example.org/a)\n');
  });
});
