import type { Logo } from '../../domain/brand.ts';
import type { CodeLife } from '../../domain/code-life.ts';
import type { Languages } from '../../domain/locale.ts';
import type { Purpose, SmsPurpose } from '../../domain/purpose.ts';
import type { PurposeMails, PurposeMessages } from '../../domain/templates/wording.ts';
import type { Autofill, ByLanguage, SmsOrigin } from '../../domain/voice.ts';

/** What `sealpost.config.ts` says: what holds everywhere, and what is different in a pool. */
export interface SealpostConfig extends BrandConfig {
  /** By the pool's id, e.g. `eu-central-1_AbCdEf123`. */
  readonly pools?: Readonly<Record<string, PoolConfig>>;
}

/** What is different in one pool. */
export interface PoolConfig extends BrandConfig {
  /** By the app client's id. */
  readonly clients?: Readonly<Record<string, BrandConfig>>;
}

/**
 * What can be said everywhere, of a pool, and of an app client. What is left out comes from the
 * level above; null says that there is none, although the level above has one.
 */
export interface BrandConfig {
  /** Up to 60 characters; short is better, for text messages. */
  readonly name?: string;
  readonly colours?: ColoursConfig;
  /** The one picture that mails load: https, PNG, JPEG or GIF, its size in CSS pixels. */
  readonly logo?: Logo | null;
  /** A page for questions, shown in mails; https. */
  readonly supportUrl?: string | null;
  readonly supportEmail?: string | null;
  /** Where people change their password: a button in take-over notices; https. */
  readonly passwordUrl?: string | null;
  /** Below every mail, instead of those of the level above. */
  readonly footerLinks?: readonly FooterLink[];
  readonly email?: EmailConfig;
  readonly sms?: SmsConfig;
  /** The languages that messages go out in, the one to fall back to first. Default: all. */
  readonly languages?: Languages;
  readonly codeLife?: CodeLifeConfig;
  /** Own words, text by text, over those of the level above. */
  readonly texts?: TextsConfig;
}

export interface ColoursConfig {
  /** `#rrggbb`, with a contrast of 4.5 to 1 on white: links and buttons are written in it. */
  readonly accent: string;
  /** The same on a dark ground. Default: the accent, lightened until it can be read there. */
  readonly accentDark?: string;
}

export interface FooterLink {
  /** One for all languages, or one for each language on offer. */
  readonly label: string | ByLanguage<string>;
  /** https */
  readonly url: string;
}

export interface EmailConfig {
  /** `address` or `Name <address>` in ASCII, verified with SES. */
  readonly from?: string;
  /** The same form. */
  readonly replyTo?: string | null;
}

/** Who text messages come from, and the line by which a phone fills the code in. */
export type SmsConfig = (OneOf<SmsOrigin> | NoneOf<SmsOrigin>) & {
  readonly autofill?: OneOf<Autofill> | null;
};

/** What is set in Cognito, so that messages tell it, and none goes out after its code is dead. */
export type CodeLifeConfig = {
  /**
   * - `signInMinutes`: `AuthSessionValidity` of the app client, 3 to 15.
   * - `temporaryPasswordDays`: `TemporaryPasswordValidityDays` of the pool, 1 to 365.
   */
  readonly [Setting in keyof CodeLife]?: number;
};

export type TextsConfig = ByLanguage<{ readonly [P in Purpose]?: PurposeTexts<P> }>;

/** Own words for one purpose. A text that lacks a slot of ours, like `{brand}`, does not compile. */
export type PurposeTexts<P extends Purpose> = {
  readonly mail?: Partial<PurposeMails[P]>;
} & (P extends SmsPurpose ? { readonly sms?: Partial<PurposeMessages[P]> } : unknown);

type KeyOf<Union> = Union extends unknown ? keyof Union : never;

/** One of a union's members, and none of the others' members beside it. */
type OneOf<Union, All = Union> = Union extends unknown
  ? Union & { readonly [Key in Exclude<KeyOf<All>, keyof Union>]?: never }
  : never;

type NoneOf<Union> = { readonly [Key in KeyOf<Union>]?: never };
