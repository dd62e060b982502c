import { startHostileServer } from './hostile-server.ts';

/** The address of a port on which nothing listens any more. */
export async function closedPort(): Promise<string> {
  const { url, close } = await startHostileServer(() => undefined);
  await close();
  return url;
}
