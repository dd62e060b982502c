/** The provider does not say with which keys it signs. Holds nothing of what it said. */
export class KeysUnreachable extends Error {
  constructor() {
    super('The keys of the identity provider cannot be read');
    this.name = 'KeysUnreachable';
  }
}
