import { PortTakenError } from '../stand-ins/port-taken-error.ts';

const HIGHEST = 65_535;

/**
 * Opens a server at the port that people expect, or at any free one when somebody else is there.
 *
 * @param port 0 takes any free one to begin with
 */
export async function preferPort<Server>(
  port: number,
  open: (port: number) => Promise<Server>,
): Promise<Server> {
  if (port > HIGHEST) return await open(0);
  try {
    return await open(port);
  } catch (error) {
    if (port !== 0 && error instanceof PortTakenError) return await open(0);
    throw error;
  }
}
