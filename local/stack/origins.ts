import { type ConsoleServer, openConsoleServer } from '../console/console-server.ts';
import type { GalleryBrand } from '../gallery/gallery-brand.ts';
import { type InboxServer, openInboxServer } from '../inbox/inbox-server.ts';
import { type OidcServer, openOidcServer } from '../oidc/oidc-server.ts';
import { preferPort } from './prefer-port.ts';

/** What people and programs come to: each an origin of its own, with its address from the start. */
export interface Origins {
  readonly inbox: InboxServer;
  readonly console: ConsoleServer;
  readonly oidc: OidcServer;
}

/**
 * Opens the inbox at its port, and the console and the sign-in at the two ports behind it, or at any
 * free ones.
 *
 * @param port of the inbox; 0 takes any free ones for all
 * @param undo gets what closes them, also when one of them cannot be opened
 * @throws PortTakenError of the inbox's port: it is the one that a person chose
 */
export async function openOrigins(
  port: number,
  galleryBrands: readonly GalleryBrand[] | undefined,
  undo: (() => unknown)[],
): Promise<Origins> {
  const keep = <Server extends { close(): Promise<void> }>(server: Server): Server => {
    undo.push(() => server.close());
    return server;
  };
  const behind = (steps: number) => (port === 0 ? 0 : port + steps);
  const inbox = keep(await openInboxServer(port, galleryBrands));
  return {
    inbox,
    console: keep(await preferPort(behind(1), openConsoleServer)),
    oidc: keep(await preferPort(behind(2), openOidcServer)),
  };
}
