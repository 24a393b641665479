// Builds dist/explorer.html: the page of the explorer, into which `explore` writes a case.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';
import ts from 'typescript';

/** `source` without what its schemas say to editors: the calls of `describe` and `meta`. */
function withoutDescriptions(source) {
  const plain = (context) => (file) => {
    const visit = (node) => {
      const { name, expression } = (ts.isCallExpression(node) && node.expression) || {};
      const isSaid = name !== undefined && ['describe', 'meta'].includes(name.text);
      return isSaid ? ts.visitNode(expression, visit) : ts.visitEachChild(node, visit, context);
    };
    return ts.visitNode(file, visit);
  };
  const file = ts.createSourceFile('schema.ts', source, ts.ScriptTarget.ESNext, true);
  return ts.createPrinter().printFile(ts.transform(file, [plain]).transformed[0]);
}

/** Leaves out what JSON Schemas are printed with, and what they say to editors, a twentieth of the page: it prints none. */
const WITHOUT_SCHEMAS = {
  name: 'without-schemas',
  setup({ onLoad }) {
    const filter = /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/;
    const names = ['extractDefs', 'finalize', 'initializeContext', 'processSchema'];
    const methods = ['createToJSONSchemaMethod', 'createStandardJSONSchemaMethod'];
    const none = `const none = () => () => { throw new Error('no schema is printed here'); };`;
    const exported = [...names, ...methods].map((name) => `none as ${name}`).join();
    onLoad({ filter }, ({ path }) => ({
      contents: path.includes('to-json-schema')
        ? `${none} export { ${exported} };`
        : 'export const toJSONSchema = null, allProcessors = null;',
    }));
    onLoad({ filter: /src\/scenario\/schema\/[\w-]+\.ts$/ }, async ({ path }) => ({
      contents: withoutDescriptions(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** The page of the explorer without a case: one file that asks nobody for anything. @returns What esbuild tells of it. */
export async function writeExplorer(common) {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const page = { ...common, platform: 'browser', target: 'es2022', write: false };
  const [program, colours, sheet, frame] = await Promise.all([
    build({
      ...page,
      entryPoints: ['src/explorer/main.tsx'],
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [...common.plugins, WITHOUT_SCHEMAS],
      logOverride: { 'import-is-undefined': 'silent' },
      define: { __VERSION__: JSON.stringify(version) },
    }),
    build({ ...page, entryPoints: ['src/explorer/page-colours.ts'] }),
    build({ ...page, entryPoints: ['src/explorer/page.css'] }),
    readFile('src/explorer/page.html', 'utf8'),
  ]);
  const [script, module, rules] = [program, colours, sheet].map(({ outputFiles: [file] }) =>
    file.text.trim(),
  );
  const { PAGE_COLOURS } = await import(`data:text/javascript,${encodeURIComponent(module)}`);
  const { code } = await transform(`${PAGE_COLOURS}\n${rules}`, { loader: 'css', minify: true });
  const style = code.trim();
  const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${digest(script)}`,
    `style-src ${digest(style)}`,
    'worker-src blob:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  if (/<\/?script|<!--/i.test(script)) throw new Error('the script of the page would end early');
  const parts = { policy, style, script };
  const text = frame.replace(/\{(policy|style|script)\}/g, (_, name) => parts[name]);
  await writeFile('dist/explorer.html', text);
  return [program, colours, sheet].map(({ metafile }) => metafile);
}
