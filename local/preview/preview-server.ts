import { answerGalleryRequest } from '../gallery/answer-gallery-request.ts';
import { galleryAssets } from '../gallery/gallery-assets.ts';
import type { GalleryBrand } from '../gallery/gallery-brand.ts';
import { openPageServer, pathOf } from '../page/server/open-page-server.ts';
import { RequestRefusal } from '../page/server/request-refusal.ts';
import type { Listening } from '../stand-ins/listen.ts';

/**
 * The gallery alone, on 127.0.0.1.
 *
 * @param port - 0 takes any free port
 * @throws PortTakenError
 */
export async function openPreviewServer(
  port: number,
  brands: readonly GalleryBrand[],
): Promise<Listening> {
  return await openPageServer(port, await galleryAssets(), (request) => {
    const shown = answerGalleryRequest({ brands, inbox: false }, request);
    if (shown !== null) return shown;
    if (pathOf(request) === '/') return TO_THE_GALLERY;
    throw new RequestRefusal(404, 'There is nothing here.');
  });
}

const TO_THE_GALLERY = {
  status: 302,
  asset: { type: 'text/plain', content: '', headers: { location: '/gallery' } },
} as const;
