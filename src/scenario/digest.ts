/** Digests of scenarios and answers. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { IsoDate, RuleSpec, Scenario } from '../engine/index.js';

/** How a scenario is read: what the digest covers beside the scenario itself. */
export interface DigestedReading {
  readonly asOf: IsoDate;
  readonly hindsight: boolean;
  readonly rule: RuleSpec;
}

/**
 * SHA-256, as 64 hexadecimal digits, of the resolved scenario and its reading in canonical JSON (RFC 8785).
 * Title and expectations do not count; neither does the order of keys or the form in which a stance is written.
 */
export function digest(scenario: Scenario, reading: DigestedReading): string {
  const { title: _title, expect: _expect, ...content } = scenario;
  return digestOf({ ...content, ...reading });
}

/** SHA-256, as 64 hexadecimal digits, of a JSON value in canonical JSON (RFC 8785); the order of keys does not count. */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? '')));
}
