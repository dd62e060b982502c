import type { Channel } from '../../src/domain/channel.ts';
import type { Locale } from '../../src/domain/locale.ts';
import type { Purpose } from '../../src/domain/purpose.ts';
import type { SampleId } from './sample.ts';
import type { SmsCost } from './sms-cost.ts';

/** Which message of the gallery. */
export interface MessageKey {
  /** The id of a GalleryBrand. */
  readonly brand: string;
  readonly locale: Locale;
  readonly purpose: Purpose;
  readonly channel: Channel;
  readonly sample: SampleId;
}

/** A message as the page gets it. Its HTML has an address of its own. */
export type GalleryMessage = GalleryMail | GallerySms;

export interface GalleryMail extends MessageKey {
  readonly channel: 'email';
  readonly from: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  /** In UTF-8, before a mail program's own encoding. */
  readonly bytes: { readonly html: number; readonly text: number };
}

export interface GallerySms extends MessageKey {
  readonly channel: 'sms';
  readonly from: string;
  readonly text: string;
  readonly cost: SmsCost;
}
