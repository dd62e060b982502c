export const MESSAGING_SERVICE_SID = /^MG[0-9a-f]{32}$/i;

/** A number, a short code, or an alphanumeric sender. */
export const SMS_SENDER = /^(\+[1-9]\d{6,14}|\d{3,8}|[A-Za-z0-9 +&_-]{1,11})$/;
