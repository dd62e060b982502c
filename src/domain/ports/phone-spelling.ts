import type { Recipient } from '../recipient.ts';

/** Reads a phone number however people write it. */
export interface PhoneSpelling {
  /** Null when it is no number, or lacks its country code where none is assumed. */
  read(text: string): Recipient | null;
}
