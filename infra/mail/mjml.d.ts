// What we use of MJML, as Node sees its CommonJS.

declare module 'mjml-preset-core' {
  import type { Preset } from 'mjml-core';

  const preset: Preset;
  export default preset;
}

declare module 'mjml-core' {
  export interface Preset {
    readonly components: readonly unknown[];
    readonly dependencies: object;
  }

  /** What MJML has read, for whoever puts the document together. */
  export interface Page {
    readonly lang: string;
    readonly dir: string;
    readonly title: string;
    /** The texts of `mj-style`. */
    readonly style: readonly string[];
    /** What the head's elements left: `mj-raw` its content, the others nothing. */
    readonly headRaw: readonly (string | null | undefined)[];
    /** The whole `<body>` element. */
    readonly content: string;
  }

  interface Options {
    readonly presets: readonly Preset[];
    readonly fonts: Readonly<Record<string, string>>;
    readonly skeleton: (page: Page) => string;
  }

  interface Compiled {
    readonly html: string;
    readonly errors: readonly { readonly formattedMessage: string }[];
  }

  const module: {
    readonly default: (mjml: string, options: Options) => Promise<Compiled>;
  };
  export default module;
}
