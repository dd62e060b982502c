import { ACCESS_REASON_LENGTH } from '../../src/domain/access-reason.ts';

/** Whether the access log takes it as a reason. */
export function isReason(text: string): boolean {
  const { length } = text.trim();
  return length >= ACCESS_REASON_LENGTH.least && length <= ACCESS_REASON_LENGTH.most;
}
