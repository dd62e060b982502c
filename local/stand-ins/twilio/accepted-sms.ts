/** What Twilio knows of a message that it has accepted. The text is not part of it. */
export interface AcceptedSms {
  readonly accountSid: string;
  readonly sid: string;
  /** E.164. */
  readonly to: string;
  /** Null when the messaging service has yet to choose. */
  readonly from: string | null;
  readonly messagingServiceSid: string | null;
  /** As given; without one Twilio reports nothing. */
  readonly statusCallback: string | null;
}
