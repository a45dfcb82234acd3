/** What GET `/v1/export` takes and gives, and the way to its answer. */
import * as z from 'zod';
import { formatNames, formats, typeOf } from '../../export/format.ts';
import { mediaType, type Operation, refused, unavailable, unchanged } from '../contract/operation.ts';
import type { Route } from '../route.ts';
import { answerExport } from './answer.ts';
import { exportFields } from './fields.ts';

const types = [
  ...new Set([...formatNames.map((name) => mediaType(formats[name].type)), mediaType(typeOf('parquet', null))]),
];

const operation: Operation = {
  method: 'get',
  path: '/v1/export',
  id: 'export',
  tag: 'Bulk',
  summary: 'A whole revision, or a table of the history up to it, as a file',
  description:
    'The file has a stable name (`Content-Disposition`), a strong `ETag`, and the SHA-256 of its bytes in `Repr-Digest` (RFC 9530). The same head, revision, format and table make the same bytes.',
  query: exportFields,
  replies: {
    200: {
      description: 'The file.',
      content: Object.fromEntries(
        types.map((type) => [type, type.endsWith('json') ? { schema: z.looseObject({}) } : { schema: null }]),
      ),
    },
    304: unchanged,
    ...refused({
      400: 'A field is malformed, unknown or out of range; or the format has no single tables.',
      406: 'The client does not accept the media type of the format, or this service runs where the format cannot be made.',
      503: unavailable,
    }),
  },
};

export const exportRoute: Route = { operation, answer: answerExport };
