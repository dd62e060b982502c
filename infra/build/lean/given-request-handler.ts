/**
 * Stands in a bundle for the AWS SDK's HTTP client: every client of ours is given its own
 * (`SdkRequestHandler`), whose answers are whole buffers and need no collecting.
 */
export const NodeHttpHandler = {
  create(given: unknown): unknown {
    return given;
  },
};

export function streamCollector(): never {
  throw new Error('Answers are not streams in this build');
}
