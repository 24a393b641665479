/** The JSON Schema that editors use, derived from the schema of the program. */
import * as z from 'zod';
import { base, overlay } from './scenario.js';

/**
 * The JSON Schema (draft 2020-12) of a scenario file, for editors: what holds for a scenario of its own, and for
 * one with `extends`. It accepts files with semantic faults, which no schema can express; docs/faults.md lists them.
 */
export function publishedSchema(): object {
  const options = { io: 'input', target: 'draft-2020-12' } as const;
  const { $defs: baseDefs, ...baseSchema } = z.toJSONSchema(base, options);
  const { $defs: overlayDefs, ...overlaySchema } = z.toJSONSchema(overlay, options);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'nato-consensus scenario',
    // What VS Code reads: without these keys it marks as faults what the program takes.
    allowComments: true,
    allowTrailingCommas: true,
    if: { type: 'object', required: ['extends'] },
    then: withoutDialect(overlaySchema),
    else: withoutDialect(baseSchema),
    $defs: { ...baseDefs, ...overlayDefs },
  };
}

function withoutDialect({ $schema: _dialect, id: _id, ...schema }: Record<string, unknown>): object {
  return schema;
}
