/** Every kind of news that SES has of a message, as `detail.eventType` names it. */
export type SesEventType =
  | 'Send'
  | 'Delivery'
  | 'Bounce'
  | 'Complaint'
  | 'Reject'
  | 'Rendering Failure'
  | 'DeliveryDelay'
  | 'Open'
  | 'Click'
  | 'Subscription';

/** One piece of news: its type, and the object that only this type has in `detail`. */
export interface SesReport {
  readonly eventType: SesEventType;
  /** Under the type's own name, for instance `bounce`. */
  readonly detail: Readonly<Record<string, object>>;
}
