import type { ExportRequest } from '../../../src/handlers/audit-api/contract/requests.ts';

/** What to export; in which pool is chosen at the top of the page. */
export type ExportWish = Omit<ExportRequest, 'pool' | 'cursor'>;
