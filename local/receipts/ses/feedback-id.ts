import { randomUUID } from 'node:crypto';

/** The id of a bounce or a complaint, in the form of a message id. */
export function feedbackId(at: number): string {
  return `0100${at.toString(16).padStart(12, '0')}-${randomUUID()}-000000`;
}
