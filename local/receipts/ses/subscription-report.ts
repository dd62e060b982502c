import { isoTime } from './iso-time.ts';
import type { ReportBuilder } from './report-builder.ts';

const topics = (unsubscribeAll: boolean, subscriptionStatus: string) => ({
  unsubscribeAll,
  topicSubscriptionStatus: [{ topicName: 'LocalTopic', subscriptionStatus }],
});

/** A recipient has used the List-Unsubscribe header. */
export const subscriptionReport: ReportBuilder = (_email, at) => ({
  eventType: 'Subscription',
  detail: {
    subscription: {
      contactList: 'LocalContacts',
      timestamp: isoTime(at),
      source: 'UnsubscribeHeader',
      newTopicPreferences: topics(true, 'OptOut'),
      oldTopicPreferences: topics(false, 'OptOut'),
    },
  },
});
