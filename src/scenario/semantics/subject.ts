import type { Body, Scenario } from '../../engine/index.js';
import type { Document } from '../schema/scenario.js';

/** A sound document with what it resolves to. */
export interface Subject {
  readonly document: Document;
  readonly body: Body;
  readonly scenario: Scenario;
  /** The keys of a section as they are written, those of unsound entries among them. */
  readonly keys: (section: Section) => readonly string[];
}

/** A section whose entries other parts refer to. */
export type Section = 'candidates' | 'concessions' | 'sources';
