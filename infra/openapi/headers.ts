import type { ZodOpenApiHeadersObject } from 'zod-openapi';

const header = (description: string, type: 'integer' | 'string' | 'boolean' = 'string') => ({
  description,
  schema: { type },
});

/** What a piece of an export says of itself. */
export const CSV_HEADERS: ZodOpenApiHeadersObject = {
  'Sealpost-Rows': header('Rows in this piece.', 'integer'),
  'Sealpost-Total': header('Rows in this piece and those before it.', 'integer'),
  'Sealpost-Next': header('Cursor of the next piece; absent at the end.'),
  'Sealpost-Cut': header('`true` when the file ends at 10 000 rows and there are more.', 'boolean'),
};

/** What a refusal of a status comes with. */
export function headersOfStatus(status: number): { headers?: ZodOpenApiHeadersObject } {
  if (status === 401 || status === 403) {
    return { headers: { 'WWW-Authenticate': header('RFC 6750.') } };
  }
  if (status === 429 || status === 503) {
    return { headers: { 'Retry-After': header('Seconds.', 'integer') } };
  }
  return {};
}
