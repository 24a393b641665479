/**
 * What `npm run docs` adds to typedoc: a document goes by its heading and stands in the group that docs/index.md gives it,
 * a module by what one imports, and the page of the explorer lies beside
 * the others.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { Application, Converter, ReflectionKind, RendererEvent } from 'typedoc';

const HEADING = /^# (.+)\n/;
const EXPLORER = 'explorer.html';
const FRAME = `\n\n<iframe src="../${EXPLORER}" title="The explorer" style="width:100%;height:50rem;border:1px solid"></iframe>\n`;

/** The group of each document, by file name: the heading of the index page below which it is linked first. */
function groups() {
  const parts = readFileSync('docs/index.md', 'utf8').split(/^## /m).slice(1);
  const linked = parts.flatMap((part) => {
    const group = part.slice(0, part.indexOf('\n'));
    const files = part.matchAll(/\]\((?:\.\.\/scenarios\/)?([\w-]+\.md)/g);
    return [...files].map(([, file]) => [file, group]);
  });
  return new Map(linked.reverse());
}

/** What a user can import, by the source that package.json gives the types of. */
function imported() {
  const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  const typed = Object.entries(exports).filter(([, { types }]) => types !== undefined);
  return new Map(
    typed.map(([path, { types }]) => [
      types.replace(/^\.\/dist\/types\/(.+)\.d\.ts$/, 'src/$1.ts'),
      path.replace('.', name),
    ]),
  );
}

export function load(app) {
  const groupOf = groups();
  const entries = imported();
  app.on(Application.EVENT_BOOTSTRAP_END, () => app.options.setValue('entryPoints', [...entries.keys()]));
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, declaration) => {
    const [source] = context.getSymbolFromReflection(declaration)?.declarations ?? [];
    if (!declaration.kindOf(ReflectionKind.Module) || source === undefined) return;
    const { fileName } = source.getSourceFile();
    declaration.name = entries.get(relative('.', fileName)) ?? declaration.name;
  });
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
    const [part] = document.content;
    const file = `${document.name}.md`;
    document.name = HEADING.exec(part?.text ?? '')?.[1] ?? document.name;
    document.frontmatter.group = groupOf.get(file) ?? 'Documents';
    if (file === 'explore.md') document.content.push({ kind: 'text', text: FRAME });
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    // The page that opens the site has the name of the project above it.
    const [part] = project.readme ?? [];
    if (part !== undefined) part.text = part.text.replace(HEADING, '');
  });
  app.renderer.on(RendererEvent.END, ({ outputDirectory }) => {
    const page = join(outputDirectory, EXPLORER);
    execFileSync(process.execPath, ['dist/nato-consensus.js', 'explore', '-o', page, '--force']);
    app.logger.info(`the explorer written to ${basename(outputDirectory)}/${EXPLORER}`);
  });
}
