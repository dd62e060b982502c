/** A file or document of a page. */
export interface PageAsset {
  readonly type: string;
  readonly content: string | Uint8Array;
  /** In the place of those that every answer has. */
  readonly headers?: Readonly<Record<string, string>>;
}
