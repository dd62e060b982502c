/**
 * How many of Twilio's reports get through to us when nobody says otherwise: those of some 7 000
 * messages a minute, which is more than Twilio lets most senders send. Whoever pretends to be Twilio
 * is refused by the function, and costs its invocations until then.
 */
export const CALLBACKS_PER_SECOND = 500;
