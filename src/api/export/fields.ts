/** The fields of a request for an export. */
import * as z from 'zod';
import { atField } from '../../answer/dated.ts';
import { formatNames, formats } from '../../export/format.ts';
import { tableNames } from '../../export/table/tables.ts';

const meanings = formatNames.map((name) => `${name}: ${formats[name].meaning}`);

export const exportFields = z.strictObject({
  at: atField,
  format: z
    .enum(formatNames)
    .optional()
    .meta({ description: `json, where it is not given. ${meanings.join('; ')}.`, examples: ['csv'] }),
  table: z
    .enum(tableNames)
    .optional()
    .meta({
      description:
        'One table; not for tree, ttl, jsonld, sqlite and template. Without it, parquet is a ZIP archive of all.',
      examples: ['entry_state'],
    }),
});
