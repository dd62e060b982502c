/**
 * What an invocation writes to its log at most when all goes well, in bytes; a test holds the running
 * functions to it. Lambda adds three lines of its own, and CloudWatch 26 bytes to each line.
 */
export const LOG_BYTES = { sender: 480, report: 340 } as const;

const LINES_OF_LAMBDA = 3 * (26 + 130);

export function loggedBytes(of: keyof typeof LOG_BYTES): number {
  return LOG_BYTES[of] + 26 + LINES_OF_LAMBDA;
}
