import { ACCESS_REASON_LENGTH, saysWhy } from '../../src/domain/access-reason.ts';

/** Whether the access log takes it as a reason. */
export function isReason(text: string): boolean {
  return saysWhy(text) && text.trim().length <= ACCESS_REASON_LENGTH.most;
}
