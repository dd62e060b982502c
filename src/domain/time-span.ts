/** From the first millisecond to the last, both included; milliseconds since 1970. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}
