/** What was meant by an argument that names no file: often it is the value of a flag. */
import { isIsoDate, RULE_NAMES } from '../engine/index.js';
import { bundledNames, compiledFrom, FLAGSHIP, scenarioText } from '../files/index.js';
import { loadScenario } from '../files/load.js';
import type { FlagKey } from './options.js';
import { flagName } from './options.js';
import { shellWord } from '../scenario/suggestion.js';

/** What to type instead of the argument `word` of a command that takes `flags`; null: nothing is known. */
export async function argumentMeant(word: string, flags: readonly FlagKey[]): Promise<string | null> {
  const scenario = bundledNames().find((name) => name.split(/[-/]/).includes(word.toLowerCase()));
  const flagged = await flagMeant(word, flags);
  const meant = [...(scenario === undefined ? [] : [scenario]), ...(flagged === null ? [] : [flagged])];
  return meant.length === 0 ? null : `did you mean ${meant.join(', or ')}?`;
}

async function flagMeant(word: string, flags: readonly FlagKey[]): Promise<string | null> {
  const takes = (...keys: readonly FlagKey[]) => keys.find((key) => flags.includes(key));
  const { dateMeant } = await import('../scenario/index.js');
  const day = isIsoDate(word) ? word : dateMeant(word);
  const dated = takes('asOf', 'asOfBoth', 'to', 'membersOn');
  if (day !== null && dated !== undefined) return `${flagName(dated)} ${day}`;
  if (/^[^=]+\.[^=]+=./.test(word) && takes('set')) return `--set ${shellWord(word)}`;
  const rule = RULE_NAMES.find((name) => name === word.toLowerCase());
  if (rule !== undefined && takes('rule')) return `--rule ${rule}`;
  return takes('candidate', 'onlyCandidate') ? candidateFlag(word) : null;
}

/** `--candidate` with the candidate of the flagship race that `word` calls; null: it calls none. */
async function candidateFlag(word: string): Promise<string | null> {
  const { candidateCalled } = await import('../scenario/index.js');
  const { candidates } = compiledFrom(scenarioText(FLAGSHIP, '/')) ?? loadScenario(FLAGSHIP);
  const { id } = candidateCalled(word, candidates);
  return id === null ? null : `--candidate ${id}`;
}
