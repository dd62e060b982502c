import { join } from 'node:path';
import { answerGalleryRequest } from '../gallery/answer-gallery-request.ts';
import { DEMONSTRATION_BRANDS } from '../gallery/demonstration-brands.ts';
import { galleryAssets } from '../gallery/gallery-assets.ts';
import type { GalleryBrand } from '../gallery/gallery-brand.ts';
import { bundlePage } from '../page/server/bundle-page.ts';
import { openPageServer } from '../page/server/open-page-server.ts';
import { RequestRefusal } from '../page/server/request-refusal.ts';
import type { Listening } from '../stand-ins/listen.ts';
import { answerRequest } from './answer-request.ts';
import type { InboxBackend } from './inbox-backend.ts';

/** The page's server. It has its address before it has something to show. */
export interface InboxServer extends Listening {
  /** From then on requests are answered; before, they get 503. */
  serve(backend: InboxBackend): void;
}

/**
 * Listens on 127.0.0.1. The gallery needs nothing that runs, so it is there from the start.
 *
 * @param port - 0 takes any free port
 * @param brands - what the gallery shows
 * @throws PortTakenError
 */
export async function openInboxServer(
  port: number,
  brands: readonly GalleryBrand[] = DEMONSTRATION_BRANDS,
): Promise<InboxServer> {
  const [page, galleryPage] = await Promise.all([
    bundlePage(join(import.meta.dirname, 'page'), 'inbox', '/'),
    galleryAssets(),
  ]);
  const assets = new Map([...page, ...galleryPage]);
  let backend: InboxBackend | null = null;
  const listening = await openPageServer(port, assets, (request, response) => {
    const shown = answerGalleryRequest({ brands, inbox: true }, request);
    if (shown !== null) return shown;
    if (backend === null) throw new RequestRefusal(503, 'The local stack is still starting.');
    return answerRequest(backend, request, response);
  });
  return {
    ...listening,
    serve: (given) => {
      backend = given;
    },
  };
}
