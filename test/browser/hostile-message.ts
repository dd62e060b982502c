import type { LocalMessage } from '../../local/mailbox.ts';

/** A mail that tries to run scripts and to fetch things, from its subject, its text and its HTML. */
export const HOSTILE_MESSAGE: Omit<LocalMessage, 'seq'> = {
  at: Date.now(),
  channel: 'email',
  provider: 'ses',
  providerMessageId: 'hostile',
  to: 'hostile@example.com',
  from: 'x@example.com',
  subject: '<img src=x onerror="document.title=1">',
  text: '<script>document.title = 2</script>',
  html: '<script>parent.document.title = 3</script><img src="/api/messages" onerror="parent.document.title=4"><p>shown</p>',
  notificationId: null,
  attempt: null,
  simulated: 'delivered',
  configurationSet: null,
  segments: null,
  validityPeriod: null,
};
