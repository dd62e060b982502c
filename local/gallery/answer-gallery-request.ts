import type { IncomingMessage } from 'node:http';
import type { Channel } from '../../src/domain/channel.ts';
import { SCHEMES } from '../page/server/in-scheme.ts';
import { mailAsset } from '../page/server/mail-asset.ts';
import { pathOf } from '../page/server/open-page-server.ts';
import type { PageAnswer } from '../page/server/page-answer.ts';
import { readOneOf } from '../page/server/read-one-of.ts';
import { RequestRefusal } from '../page/server/request-refusal.ts';
import { composeMail, composeMessage } from './compose-message.ts';
import { withDemonstrationLogo } from './demonstration-logo.ts';
import { type GalleryBrand, languagesOf } from './gallery-brand.ts';
import { type GalleryCatalogue, galleryCatalogue } from './gallery-catalogue.ts';
import { keysFor, readBrand, readFilter } from './gallery-filter.ts';
import { PURPOSES } from './gallery-purposes.ts';
import { mailPictures } from './mail-pictures.ts';
import { SAMPLE_IDS } from './sample.ts';

/** What the gallery's server shows. */
export interface Gallery extends Pick<GalleryCatalogue, 'inbox'> {
  readonly brands: readonly GalleryBrand[];
}

type Route = (gallery: Gallery, query: URLSearchParams) => PageAnswer;

const ROUTES: Readonly<Record<string, Route>> = {
  '/api/gallery': (gallery) => ({ status: 200, json: galleryCatalogue(gallery) }),
  '/api/gallery/messages': ({ brands }, query) => {
    const filter = readFilter(brands, query);
    const messages = keysFor(filter).flatMap((key) => composeMessage(filter.brand, key) ?? []);
    return { status: 200, json: { messages } };
  },
  '/gallery/mail': ({ brands }, query) => {
    const { brand, html } = mailOf(brands, query);
    const scheme = readOneOf(query, 'scheme', SCHEMES, 'light');
    const pictures = mailPictures(brand.email.brand.logo);
    return { status: 200, asset: mailAsset(withDemonstrationLogo(html), scheme, pictures) };
  },
  '/gallery/mail-source': ({ brands }, query) => ({
    status: 200,
    asset: { type: 'text/plain; charset=utf-8', content: mailOf(brands, query).html },
  }),
};

/**
 * Null for what is not the gallery's.
 *
 * @throws RequestRefusal 400, 404 or 405
 */
export function answerGalleryRequest(
  gallery: Gallery,
  request: Pick<IncomingMessage, 'method' | 'url'>,
): PageAnswer | null {
  const route = ROUTES[pathOf(request)];
  if (route === undefined) return null;
  if (request.method !== 'GET') throw new RequestRefusal(405, 'Not with this method.');
  return route(gallery, new URL(request.url ?? '', 'http://localhost').searchParams);
}

function mailOf(brands: readonly GalleryBrand[], query: URLSearchParams) {
  const brand = readBrand(brands, query);
  const message = composeMail(brand, {
    brand: brand.id,
    locale: readOneOf(query, 'locale', languagesOf(brand)),
    purpose: readOneOf(query, 'purpose', PURPOSES),
    channel: 'email' satisfies Channel,
    sample: readOneOf(query, 'sample', SAMPLE_IDS),
  });
  if (message === null) throw new RequestRefusal(404, 'The gallery has no such mail.');
  return { brand, html: message.html.reveal() };
}
