/// <reference lib="dom" />
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import { requestJson } from '../../page/request-json.ts';
import type { SpokenLanguage } from '../../page/server/spoken-languages.ts';
import type { FireInput } from '../../stack/fire-input.ts';
import type { FaultChange, FaultState } from '../../stack/stack-faults.ts';
import type { TriggerResult } from '../../stack/trigger-result.ts';
import type { MessageView } from '../message-view.ts';

/** One audit row: as the reader understands it, and every attribute as it is stored. */
export interface AuditRow {
  readonly row: DeliveryRecord;
  readonly stored: Readonly<Record<string, unknown>>;
}

/** Newest first. @throws RefusedError, or TypeError when the server is gone */
export async function fetchMessages(): Promise<readonly MessageView[]> {
  return (await requestJson<{ messages: MessageView[] }>('/api/messages')).messages;
}

/** Newest first. @throws RefusedError, or TypeError when the server is gone */
export async function fetchRows(): Promise<readonly DeliveryRecord[]> {
  return (await requestJson<{ rows: DeliveryRecord[] }>('/api/rows')).rows;
}

/** Those that there are texts in. @throws RefusedError, or TypeError when the server is gone */
export async function fetchLanguages(): Promise<readonly SpokenLanguage[]> {
  return (await requestJson<{ languages: SpokenLanguage[] }>('/api/languages')).languages;
}

/** @throws RefusedError, or TypeError when the server is gone */
export async function fetchRow(notificationId: string): Promise<AuditRow> {
  return await requestJson<AuditRow>(`/api/rows/${encodeURIComponent(notificationId)}`);
}

/** Resolves when no further try follows. @throws RefusedError, or TypeError when the server is gone */
export async function fireTrigger(input: FireInput): Promise<TriggerResult> {
  return await requestJson<TriggerResult>('/api/trigger', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
}

/** @throws RefusedError, or TypeError when the server is gone */
export async function fetchFaults(): Promise<FaultState> {
  return await requestJson<FaultState>('/api/faults');
}

/** Takes effect at once. @throws RefusedError, or TypeError when the server is gone */
export async function changeFaults(change: FaultChange): Promise<FaultState> {
  return await requestJson<FaultState>('/api/faults', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });
}
