import type { SimulatedOutcome } from './simulated-outcome.ts';

/** What SES knows of a message that it has accepted. The body is not part of it. */
export interface AcceptedEmail {
  readonly messageId: string;
  /** Milliseconds since 1970. */
  readonly acceptedAt: number;
  /** Of the endpoint that took it. */
  readonly region: string;
  /** As given, with the display name if there is one. */
  readonly source: string;
  /** The verified address or domain that allowed it. */
  readonly identity: string;
  /** Of all recipients; without display names. */
  readonly destination: readonly string[];
  /** As given. */
  readonly to: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  /** `EmailTags` by name. */
  readonly tags: Readonly<Record<string, string>>;
  /** Without one SES publishes nothing about the message. */
  readonly configurationSet: string | null;
  readonly simulated: SimulatedOutcome;
}
