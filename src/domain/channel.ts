/** How a message travels. One deployed function serves one channel. */
export type Channel = 'email' | 'sms';

/** Who carries it. */
export type Provider = 'ses' | 'twilio';
