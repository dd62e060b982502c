/// <reference lib="dom" />

import { requestJson } from '../../page/request-json.ts';
import type { Scheme } from '../../page/server/in-scheme.ts';
import type { GalleryCatalogue } from '../gallery-catalogue.ts';
import type { GalleryMessage, MessageKey } from '../gallery-message.ts';

export interface MessageQuery {
  readonly brand: string;
  readonly locale?: string;
  readonly purpose?: string;
  readonly channel?: string;
  readonly sample?: string;
}

/** @throws RefusedError, or TypeError when the server is gone */
export async function fetchCatalogue(): Promise<GalleryCatalogue> {
  return await requestJson<GalleryCatalogue>('/api/gallery');
}

/** Language by language. @throws RefusedError, or TypeError when the server is gone */
export async function fetchMessages(query: MessageQuery): Promise<readonly GalleryMessage[]> {
  const path = `/api/gallery/messages?${new URLSearchParams({ ...query })}`;
  return (await requestJson<{ messages: GalleryMessage[] }>(path)).messages;
}

/** A mail's HTML as it would be sent. @throws Error */
export async function fetchMailSource(key: MessageKey): Promise<string> {
  const response = await fetch(`/gallery/mail-source?${mailQuery(key)}`);
  if (!response.ok) throw new Error('The server did not give the source.');
  return await response.text();
}

/** Where the mail is as a document. */
export function mailAddress(key: MessageKey, scheme: Scheme): string {
  return `/gallery/mail?${mailQuery(key)}&scheme=${scheme}`;
}

function mailQuery({ brand, locale, purpose, sample }: MessageKey): URLSearchParams {
  return new URLSearchParams({ brand, locale, purpose, sample });
}
