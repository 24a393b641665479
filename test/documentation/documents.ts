import { existsSync, readdirSync } from 'node:fs';

/** Paths of the README and of every Markdown file below docs. */
export function documents(): readonly string[] {
  const below = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`);
  return ['README.md', ...below.sort()].filter((path) => path.endsWith('.md') && existsSync(path));
}
