/** Why something that came in as a receipt is not one. */
export interface ReceiptRefusal {
  /**
   * - `foreign`: not from the provider, or not about one of our messages.
   * - `malformed`: from the provider, but not in a form that we can read.
   * - `ignored`: says nothing about whether the message arrived.
   */
  readonly kind: 'foreign' | 'malformed' | 'ignored';
  /** Which parts were missing or wrong; never what they held. */
  readonly fields: readonly string[];
}

export function receiptRefusal(
  kind: ReceiptRefusal['kind'],
  ...fields: readonly string[]
): ReceiptRefusal {
  return { kind, fields };
}
