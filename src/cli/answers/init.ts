import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import type { Scenario } from '../../engine/index.js';
import { publishedSchema } from '../../scenario/index.js';
import { UsageError } from '../failure.js';
import { bundledNames, writeWhole } from '../../files/index.js';
import { openScenario } from '../reading.js';
import type { Session } from '../session.js';

/** What `init` was asked. */
export interface InitOptions {
  readonly from?: string;
  readonly force?: true;
}

const SCHEMA_FILE = 'scenario.schema.json';

/** Answers `init`: writes the scenario, and beside it the JSON Schema that editors complete from. */
export async function answerInit(
  { name, options }: { readonly name: string; readonly options: InitOptions },
  { io }: Session,
): Promise<void> {
  const path = resolve(io.cwd, name.endsWith('.json') ? name : `${name}.json`);
  const shown = relative(io.cwd, path);
  if (existsSync(path) && !options.force)
    throw new UsageError(`${shown} is there already`, '--force replaces it');
  const title = basename(path, '.json');
  const text =
    options.from === undefined
      ? starter(title)
      : await overlayStarter({ path, title, from: options.from }, io);
  const schema = resolve(dirname(path), SCHEMA_FILE);
  if (!existsSync(schema)) writeWhole(schema, `${JSON.stringify(publishedSchema(), null, 2)}\n`);
  writeWhole(path, text);
  io.err(`wrote ${shown}; look at it with: nato-consensus run ${shown}\n`);
}

function starter(title: string): string {
  return `{
  "$schema": "./${SCHEMA_FILE}",
  // A question makes a good title.
  "title": ${JSON.stringify(title)},
  "body": "nato", // who decides: a body with dated membership
  "rule": "consensus", // one member that withholds is enough to stop it
  "asOf": "2024-03-10", // the reading date; --as-of overrides it
  "candidates": {
    "doe": { "name": "Jane Doe", "member": "ISL", "candidacy": [{ "status": "declared" }] },
  },
  "stances": {
    "doe": {
      // support, accept, undeclared, reserved, object, redline; members that are left out are undeclared
      "ISL": "support",
      "NOR": "accept",
      "HUN": { "stance": "reserved", "why": "wants to be heard", "liftedBy": { "concession": "hearing" } },
    },
  },
  "concessions": {
    "hearing": { "to": ["HUN"], "what": "a hearing of the candidate before the Council" },
  },
  // nato-consensus check tells whether these still hold.
  "expect": [{ "candidate": "doe", "verdict": "blocked", "blockers": ["HUN"] }],
}
`;
}

interface Target {
  readonly path: string;
  readonly title: string;
  readonly from: string;
}

async function overlayStarter({ path, title, from }: Target, io: Session['io']): Promise<string> {
  const { scenario } = await openScenario(from, {}, io);
  const isBundled = bundledNames().includes(from);
  const base = isBundled ? from : `./${relative(dirname(path), resolve(io.cwd, from))}`;
  const candidate = Object.keys(scenario.candidates)[0] ?? '';
  const member = exampleMember(scenario, candidate);
  return `{
  "$schema": "./${SCHEMA_FILE}",
  "extends": ${JSON.stringify(base)},
  // A question makes a good title.
  "title": ${JSON.stringify(title)},
  // What is written here replaces what the other scenario says; null removes it.
  "stances": {
    ${JSON.stringify(candidate)}: { ${JSON.stringify(member)}: "accept" },
  },
  // nato-consensus check tells whether these hold. Expectations are not inherited.
  "expect": [],
}
`;
}

/** A member whose stance is worth changing: one that has a record. */
function exampleMember({ stances, body }: Scenario, candidate: string): string {
  const recorded = Object.keys(stances[candidate] ?? {}).sort();
  return recorded[0] ?? Object.keys(body.members).sort()[0] ?? '';
}
