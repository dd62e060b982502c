import StatusIndicator, {
  type StatusIndicatorProps,
} from '@cloudscape-design/components/status-indicator';
import type { DeliveryTone } from '../../src/domain/delivery-tone.ts';

const TYPES: Readonly<Record<DeliveryTone, StatusIndicatorProps.Type>> = {
  good: 'success',
  busy: 'in-progress',
  doubt: 'warning',
  bad: 'error',
};

/** A status with the sign for how it feels: never by colour alone. */
export function ToneIndicator({ tone, label }: { tone: DeliveryTone; label: string }) {
  return <StatusIndicator type={TYPES[tone]}>{label}</StatusIndicator>;
}
