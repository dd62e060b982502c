/** Whom a provider lets send: what one sets up with SES and Twilio before a brand can speak. */
export interface Senders {
  readonly emailDomains: readonly string[];
  readonly messagingServices: readonly string[];
  readonly smsSenders: readonly string[];
}

export const NO_SENDERS: Senders = { emailDomains: [], messagingServices: [], smsSenders: [] };
