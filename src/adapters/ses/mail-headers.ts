import type { MessageHeader } from '@aws-sdk/client-sesv2';
import type { NotificationId } from '../../domain/notification-id.ts';

/**
 * What tells mail programs that nobody wrote this mail, and which mails belong together.
 *
 * SES puts a `Message-ID` of its own in the place of any other, so two sendings of one notification
 * refer to a message that never was: they land in one conversation, and a new code never lands
 * folded below an old one. Source: RFC 3834; RFC 5322 section 3.6.4; SES developer guide, "Header
 * fields".
 */
export function mailHeaders(id: NotificationId, from: string): MessageHeader[] {
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
  return [
    { Name: 'Auto-Submitted', Value: 'auto-generated' },
    // Microsoft's word for the same: no absence notes.
    { Name: 'X-Auto-Response-Suppress', Value: 'All' },
    { Name: 'References', Value: `<${id}@${domain}>` },
    // Gmail's: mails with different ones are not folded together, whatever their subjects.
    { Name: 'X-Entity-Ref-ID', Value: id },
  ];
}
