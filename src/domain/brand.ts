/** A link that a message may carry; `url` is https, `label` is shown. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

/** Whose messages these are. Comes from configuration only, never from an event. */
export interface Brand {
  readonly name: string;
  readonly colours: BrandColours;
  /** The one picture a mail may load. */
  readonly logo: Logo | null;
  /** Where to turn with questions. */
  readonly supportUrl: string | null;
  readonly supportEmail: string | null;
  /** Where people change their password; take-over notices have a button to it. */
  readonly passwordUrl: string | null;
}

/** `#rrggbb` each. What is written upon a colour has a contrast of 4.5 to 1 or more. */
export interface BrandColours {
  readonly accent: string;
  readonly onAccent: string;
  /** On a dark ground. */
  readonly accentDark: string;
  readonly onAccentDark: string;
}

export interface Logo {
  readonly url: string;
  /** As shown, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}
