/** Refused bodies: too large, of an unknown media type or encoding; each says what to send instead. */
import { representFieldProblem, representProblem } from '../problem.ts';
import type { Representation } from '../representation.ts';

/** A body with more than can be taken in this form. */
export function refuseTooLarge(detail: string, hint: string): Representation {
  return representProblem(413, 'body-too-large', 'Body too large', detail, { hint });
}

/** A body of a media type that is not read. */
export function refuseMediaType(type: string): Representation {
  const detail = `The body is ${type === '' ? 'of no declared type' : type}.`;
  const hint = 'Send application/json (an array), application/x-ndjson or text/csv.';
  return representProblem(415, 'media-type-unknown', 'Unknown media type', detail, { hint });
}

/** A body whose media type declares a charset that there is none of. */
export function refuseCharset(charset: string): Representation {
  const detail = `There is no charset “${charset}”.`;
  const hint = 'Declare utf-8, gbk, gb18030 or utf-16le, or none: then it is told by the bytes.';
  return representProblem(415, 'charset-unknown', 'Unknown charset', detail, { hint });
}

/** A body whose content coding is not read. */
export function refuseEncoding(encoding: string): Representation {
  const detail = `The body is encoded as ${encoding}.`;
  const hint = 'Send it as it is, or with Content-Encoding: gzip.';
  return representProblem(415, 'encoding-unknown', 'Unknown encoding', detail, { hint });
}

/** A body that is not what its content coding says. */
export function refuseUnpacking(encoding: string): Representation {
  const detail = `The body is not ${encoding}, though its Content-Encoding says so.`;
  return representFieldProblem(
    'body-malformed',
    'Malformed body',
    '/body',
    detail,
    'Pack it again, or send it as it is.',
  );
}

/** A CSV body whose columns cannot be told. */
export function refuseColumns(detail: string): Representation {
  const hint =
    'Name the columns name, code, subType, on, at and ref, or 职业名称, 职业编码, 工种, 日期; a name or a code is needed.';
  return representFieldProblem('columns-unknown', 'Unknown columns', '/body/header', detail, hint);
}
