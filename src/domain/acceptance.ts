/** The provider's id for a message that it took. Taken is not delivered. */
export interface Acceptance {
  readonly providerMessageId: string;
}
