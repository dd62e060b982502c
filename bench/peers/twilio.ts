import type { Service } from './service.ts';

const contentType = 'application/json';
const path = /^\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})\/Messages\.json$/;
let accepted = 0;

/** Twilio's create message: accepts every message; its text goes no further than this function. */
export const twilio: Service = (request) => {
  const account = path.exec(request.path)?.[1];
  if (request.method !== 'POST' || !account) {
    return { status: 404, contentType, body: '{"code":20404,"message":"Not found","status":404}' };
  }
  accepted += 1;
  const sid = `SM${accepted.toString(16).padStart(32, '0')}`;
  const form = new URLSearchParams(request.body.toString());
  const message = {
    account_sid: account,
    api_version: '2010-04-01',
    body: '',
    date_created: 'Thu, 01 Jan 2026 00:00:00 +0000',
    date_sent: null,
    date_updated: 'Thu, 01 Jan 2026 00:00:00 +0000',
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from: form.get('From'),
    messaging_service_sid: form.get('MessagingServiceSid'),
    num_media: '0',
    num_segments: '1',
    price: null,
    price_unit: 'USD',
    sid,
    status: 'queued',
    subresource_uris: { media: `/2010-04-01/Accounts/${account}/Messages/${sid}/Media.json` },
    to: form.get('To'),
    uri: `/2010-04-01/Accounts/${account}/Messages/${sid}.json`,
  };
  return { status: 201, contentType, body: JSON.stringify(message) };
};
