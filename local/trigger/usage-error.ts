/** The command was not understood. Its message is for the person who typed it. */
export class UsageError extends Error {}
