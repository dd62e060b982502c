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
  html: [
    '<meta http-equiv="refresh" content="0;url=/hostile/refresh">',
    '<base href="/hostile/">',
    '<style>@import "/hostile/styles"; p{background:url(/hostile/background)}</style>',
    '<script>parent.document.title = 3</script>',
    '<img src="/hostile/picture" onerror="parent.document.title=4">',
    '<iframe src="/hostile/rows"></iframe><object data="/hostile/object"></object>',
    '<svg onload="parent.document.title=5"></svg>',
    '<a href="javascript:void(opener.document.title=6)">link</a>',
    '<form action="/hostile/form"><button>send</button></form>',
    '<p>shown</p>',
  ].join(''),
  notificationId: null,
  attempt: null,
  simulated: 'delivered',
  configurationSet: null,
  segments: null,
  validityPeriod: null,
};
