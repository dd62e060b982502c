import { composeAuditApi } from './composition.ts';

/** What support asks of the audit, over HTTP. */
export const handler = await composeAuditApi(process.env);
