/**
 * Thrown to make Lambda deliver the event again. The runtime prints every enumerable property of
 * what a handler throws, so this has none: a short reason of ours, no cause, nothing foreign.
 */
export class DeliverAgain extends Error {
  static {
    DeliverAgain.prototype.name = 'DeliverAgain';
  }
}
