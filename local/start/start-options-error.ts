/** The call was not understood; the message is for the person who made it. */
export class StartOptionsError extends Error {}
