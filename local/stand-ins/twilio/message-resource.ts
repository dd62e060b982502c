/** What is known of a message when Twilio has just accepted it. */
export interface AcceptedMessage {
  readonly accountSid: string;
  readonly sid: string;
  readonly to: string;
  readonly from: string | null;
  readonly messagingServiceSid: string | null;
  readonly body: string;
  readonly segments: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The Message resource in Twilio's JSON form. A messaging service has yet to choose a sender, so
 * with one the status is `accepted` and the number of segments is still 0.
 */
export function messageResource(message: AcceptedMessage): object {
  const path = `/2010-04-01/Accounts/${message.accountSid}/Messages/${message.sid}`;
  const throughService = message.messagingServiceSid !== null;
  const date = rfc2822(message.now);
  return {
    account_sid: message.accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: date,
    date_sent: null,
    date_updated: date,
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from: message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: '0',
    num_segments: throughService ? '0' : String(message.segments),
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: throughService ? 'accepted' : 'queued',
    subresource_uris: { media: `${path}/Media.json` },
    to: message.to,
    uri: `${path}.json`,
  };
}

function rfc2822(time: number): string {
  return new Date(time).toUTCString().replace('GMT', '+0000');
}
