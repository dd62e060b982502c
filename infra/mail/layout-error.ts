/** The layout cannot be compiled. The message says where, in the layout's own words. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';
}
