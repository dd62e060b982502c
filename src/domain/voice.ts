import type { Brand, Link } from './brand.ts';
import type { CodeLife } from './code-life.ts';
import type { Languages, Locale } from './locale.ts';
import type { PurposeMails, PurposeMessages } from './templates/wording.ts';

/** How a pool or an app client speaks, on either channel. */
export interface Voice {
  readonly languages: Languages;
  readonly life: CodeLife;
}

export interface EmailVoice extends Voice {
  readonly brand: Brand;
  /** `address` or `Name <address>`, verified with the provider. */
  readonly from: string;
  readonly replyTo: string | null;
  /** What stands below every mail, by language. */
  readonly footerLinks: ByLanguage<readonly Link[]>;
  readonly texts: OwnTexts<PurposeMails>;
}

export interface SmsVoice extends Voice {
  readonly brand: Pick<Brand, 'name'>;
  readonly origin: SmsOrigin;
  readonly autofill: Autofill | null;
  readonly texts: OwnTexts<PurposeMessages>;
}

/** Who a text message comes from: a messaging service's pool, or one number or name. */
export type SmsOrigin = { readonly messagingServiceSid: string } | { readonly from: string };

/**
 * A last line by which a phone fills in the code by itself.
 *
 * - `host`: the site it belongs to, as an origin-bound one-time code (WICG "sms-one-time-codes").
 * - `androidAppHash`: the app's eleven characters, for the SMS Retriever of Google Play services.
 */
export type Autofill = { readonly host: string } | { readonly androidAppHash: string };

export type ByLanguage<Value> = { readonly [L in Locale]?: Value };

/** A brand's own words in the place of ours, text by text. */
export type OwnTexts<Purposes> = ByLanguage<{
  readonly [P in keyof Purposes]?: Partial<Purposes[P]>;
}>;
