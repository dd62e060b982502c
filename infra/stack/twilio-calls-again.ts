/**
 * Behind the address of a status callback: Twilio comes again, up to five times, when it could not
 * connect, was not answered in time, or heard of a fault on our side. By itself it does so only when
 * it could not connect. Source: Twilio, "Webhooks connection overrides".
 */
export const TWILIO_CALLS_AGAIN = '#rc=5&rp=ct,rt,5xx';
