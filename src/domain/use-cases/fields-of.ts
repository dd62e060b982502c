import type { Notification } from '../notification.ts';
import type { LogFields } from '../ports/delivery-logger.ts';

/** What every log line about a notification tells of it. */
export function fieldsOf(notification: Notification): LogFields {
  return {
    notificationId: notification.id,
    poolId: notification.poolId,
    triggerSource: notification.triggerSource,
    channel: notification.channel,
    provider: notification.provider,
  };
}
