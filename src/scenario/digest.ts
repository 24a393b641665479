/** Digests of scenarios and answers. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Reading, Scenario } from '../engine/index.js';

/**
 * SHA-256, as 64 hexadecimal digits, of the resolved scenario and its reading in canonical JSON (RFC 8785).
 * Title, expectations and outcome do not count; neither does the order of keys or the form in which a stance is written.
 */
export function digest(scenario: Scenario, { asOf, hindsight }: Reading): string {
  const { title: _title, expect: _expect, outcome: _outcome, ...content } = scenario;
  return digestOf({ ...content, asOf, hindsight });
}

/** SHA-256, as 64 hexadecimal digits, of a JSON value in canonical JSON (RFC 8785); the order of keys does not count. */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? '')));
}
