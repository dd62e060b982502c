const AT = new Date(Date.UTC(2023, 10, 14, 22, 13, 20));

/** When everything in the account was made; one half of Twilio's API writes times so, one so. */
export const CREATED = {
  rfc2822: AT.toUTCString().replace('GMT', '+0000'),
  iso8601: AT.toISOString().replace('.000', ''),
} as const;
