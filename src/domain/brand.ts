/** Whose messages these are. Comes from configuration only, never from an event. */
export interface Brand {
  readonly name: string;
  /** Where to turn with questions; an https URL. The only link a message gets from us. */
  readonly supportUrl: string | null;
}
