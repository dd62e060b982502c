/// <reference lib="dom" />
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import type { FireInput } from '../../stack/fire-input.ts';
import type { FaultChange, FaultState } from '../../stack/stack-faults.ts';
import type { TriggerResult } from '../../stack/trigger-result.ts';
import type { MessageView } from '../message-view.ts';

/** One audit row: as the reader understands it, and every attribute as it is stored. */
export interface AuditRow {
  readonly row: DeliveryRecord;
  readonly stored: Readonly<Record<string, unknown>>;
}

/** The server refused; `field` names the wrong member of the request, when it is about one. */
export class RefusedError extends Error {
  readonly field: string | null;

  constructor(message: string, field: string | null) {
    super(message);
    this.field = field;
  }
}

/** Newest first. @throws RefusedError, or TypeError when the server is gone */
export async function fetchMessages(): Promise<readonly MessageView[]> {
  return (await request<{ messages: MessageView[] }>('/api/messages')).messages;
}

/** Newest first. @throws RefusedError, or TypeError when the server is gone */
export async function fetchRows(): Promise<readonly DeliveryRecord[]> {
  return (await request<{ rows: DeliveryRecord[] }>('/api/rows')).rows;
}

/** @throws RefusedError, or TypeError when the server is gone */
export async function fetchRow(notificationId: string): Promise<AuditRow> {
  return await request<AuditRow>(`/api/rows/${encodeURIComponent(notificationId)}`);
}

/** Resolves when no further try follows. @throws RefusedError, or TypeError when the server is gone */
export async function fireTrigger(input: FireInput): Promise<TriggerResult> {
  return await request<TriggerResult>('/api/trigger', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
}

/** @throws RefusedError, or TypeError when the server is gone */
export async function fetchFaults(): Promise<FaultState> {
  return await request<FaultState>('/api/faults');
}

/** Takes effect at once. @throws RefusedError, or TypeError when the server is gone */
export async function changeFaults(change: FaultChange): Promise<FaultState> {
  return await request<FaultState>('/api/faults', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });
}

async function request<Body>(path: string, init: RequestInit = {}): Promise<Body> {
  const response = await fetch(path, init);
  const body: unknown = await response.json();
  if (response.ok) return body as Body;
  const { error } = body as { error?: { message?: string; field?: string } };
  throw new RefusedError(error?.message ?? 'The server gave no reason.', error?.field ?? null);
}
