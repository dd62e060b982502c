/**
 * Everything the functions log, by a stable name that alarms and searches rely on, and how loud.
 * `critical` pages somebody; `error` is looked at today; `warn` is counted.
 */
export const LOG_EVENTS = {
  /** The provider took the message. */
  notification_accepted: 'info',
  /** Another delivery of the same event had settled it before. */
  notification_already_settled: 'info',
  /** Another invocation holds the row; Lambda will come back. */
  notification_in_progress: 'info',
  /** The event is not fit to be sent; see the reason. */
  notification_rejected: 'warn',
  /** The code was past its life, so nothing was sent. */
  notification_expired: 'warn',
  /** Not sent yet; it will be tried again. */
  notification_retryable: 'warn',
  /** The provider may have taken the message; nobody can say. */
  notification_unknown: 'warn',
  /** Every attempt was definitely refused. */
  notification_failed: 'warn',
  /** An event of another pool, or a code encrypted for one. Somebody may be trying something. */
  security_context_mismatch: 'critical',
  /** A trigger source nobody here knows: Cognito has learnt something new, or it is not Cognito. */
  unknown_trigger: 'error',
  /** Not an event of a Cognito custom sender. */
  invalid_event: 'error',
  /** KMS refuses the function: permission or key state. Nothing goes out until it is mended. */
  kms_denied: 'critical',
  /** Cognito refuses the function to look users up. Take-over notices do not go out. */
  directory_denied: 'critical',
  /** The provider refuses our credentials, account or sender. Nothing goes out until it is mended. */
  provider_misconfigured: 'critical',
  /** The message went out, but the audit could not be told. */
  audit_write_lost: 'critical',
  /** The audit cannot be reached; nothing is sent without it. */
  audit_unavailable: 'error',
  /** A provider's word on a message went into its row. */
  receipt_filed: 'info',
  /** A receipt for a notification or an attempt that is not, or no longer, in the audit. */
  receipt_unknown: 'info',
  /** An event of SES that says nothing about whether a mail arrived, such as an opening. */
  receipt_ignored: 'info',
  /** Not a receipt for one of our messages, or not from the provider. Nothing was written. */
  receipt_refused: 'warn',
  /** The body of a message could not be emptied at the provider. */
  redaction_failed: 'warn',
  /** Lambda gave an event up after its last try. Somebody may be waiting for a code. */
  event_given_up: 'error',
  /** A row that waited in vain got its last word. */
  notification_settled: 'warn',
  /** Accepted long ago, and no final receipt. */
  notification_unconfirmed: 'warn',
  /** How many rows one run of the settler ended. */
  overdue_settled: 'info',
  /** Somebody of the staff looked at the audit; its access log says why. */
  audit_looked_up: 'info',
  /** An admin took a person out of the audit. */
  audit_erased: 'warn',
  /** A request of the staff that cannot be answered as it is. */
  request_refused: 'info',
  /** A token that is not in order, or none. Many of them: somebody may be trying something. */
  token_refused: 'warn',
  /** Somebody without the role for it, or with business in another pool. */
  access_denied: 'warn',
  /** Somebody asks more often than a person would. */
  caller_limited: 'warn',
  /** The keys of the identity provider cannot be read; nobody of the staff gets in. */
  identity_unavailable: 'error',
  /** A bug; the event will be delivered again. */
  internal_error: 'error',
  /** The function has started and has delivered its rehearsal. */
  function_ready: 'info',
  /** The rehearsal in the init phase did not go through; the first event will take longer, if it works. */
  priming_failed: 'warn',
} as const;

export type LogEvent = keyof typeof LOG_EVENTS;
export type LogLevel = (typeof LOG_EVENTS)[LogEvent];
