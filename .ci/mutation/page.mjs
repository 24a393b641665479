// Writes docs/mutation.md from the report of the last run of npm run mutation:
//   npm run mutation:page
// Why a mutant is left stands in left.json, by file, by what it changes and into what.
import { readFileSync, writeFileSync } from 'node:fs';

const REPORT = 'coverage/mutation/mutation.json';
const PAGE = 'docs/mutation.md';

const { files } = JSON.parse(readFileSync(REPORT, 'utf8'));
const left = JSON.parse(readFileSync(new URL('left.json', import.meta.url), 'utf8'));

const KILLED = ['Killed', 'Timeout'];
const COUNTED = [...KILLED, 'Survived', 'NoCoverage'];

const mutants = Object.entries(files).flatMap(([file, { source, mutants: own }]) =>
  own.map((mutant) => ({ ...mutant, file, text: textOf(source, mutant.location) })),
);

/** What a mutant replaces, in one line. */
function textOf(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return inLine(lines.join('\n'));
}

function inLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function folderOf(file) {
  return file.replace('src/engine/', '').replace(/\/[^/]*$/, '');
}

const folders = [...new Set(mutants.map(({ file }) => folderOf(file)))];

function rowOf(folder) {
  const own = mutants.filter(({ file }) => folderOf(file) === folder);
  const number = (statuses) => own.filter(({ status }) => statuses.includes(status)).length;
  const [killed, counted] = [number(KILLED), number(COUNTED)];
  const cells = [
    `\`${folder}\``,
    counted,
    killed,
    `${((100 * killed) / counted).toFixed(1)} %`,
    number(['Ignored']),
  ];
  return `| ${cells.join(' | ')} |`;
}

function survivorsIn(file) {
  const own = mutants.filter(
    (mutant) => mutant.file === file && ['Survived', 'NoCoverage'].includes(mutant.status),
  );
  const lines = own.map((mutant) => {
    const to = inLine(mutant.replacement ?? '');
    const why = (left[file] ?? []).find((each) => each.text === mutant.text && each.to === to)?.why;
    return `- line ${mutant.location.start.line}, \`${shortened(mutant.text)}\` as \`${shortened(to)}\`: ${why ?? 'not explained yet'}`;
  });
  return lines.length === 0 ? [] : [`### \`${file}\``, '', ...lines, ''];
}

/** A text as a table or a list can show it. */
function shortened(text) {
  return (text.length > 90 ? `${text.slice(0, 89)}…` : text).replaceAll('`', "'");
}

const outcome = [
  '| part of `src/engine` | mutants | killed | share | ignored |',
  '|---|--:|--:|--:|--:|',
  ...folders.map(rowOf),
  '',
  '## What is left',
  '',
  ...Object.keys(files).flatMap(survivorsIn),
];
const [before] = readFileSync(PAGE, 'utf8').split('<!-- written by npm run mutation:page -->');
writeFileSync(
  PAGE,
  `${before}<!-- written by npm run mutation:page -->\n\n${outcome.join('\n').trimEnd()}\n`,
);

if (process.argv.includes('--list')) {
  for (const { status, file, location, text, replacement, mutatorName, static: atLoad } of mutants)
    if (['Survived', 'NoCoverage'].includes(status))
      console.log(
        `${file}:${location.start.line} ${status}${atLoad ? ' static' : ''} ${mutatorName}: ${text}  =>  ${inLine(replacement ?? '')}`,
      );
}
