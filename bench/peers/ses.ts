import type { Service } from './service.ts';

const contentType = 'application/json';
let accepted = 0;

/** SES v2 SendEmail: accepts every message and keeps none. */
export const ses: Service = ({ method, path }) => {
  if (method !== 'POST' || path !== '/v2/email/outbound-emails') {
    return { status: 404, contentType, body: '{"message":"Not found"}' };
  }
  accepted += 1;
  const MessageId = `010201bench-${String(accepted).padStart(12, '0')}-000000`;
  return { status: 200, contentType, body: JSON.stringify({ MessageId }) };
};
