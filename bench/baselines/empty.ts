/** A handler that does nothing: what a Node process costs before any work of ours. */
export const handler = async (): Promise<void> => {};
