import { statSync } from 'node:fs';
import { FUNCTIONS, type FunctionName } from '../../infra/build/functions.ts';
import { sealpostZip } from '../bundles.ts';
import type { RowId } from '../rows.ts';
import type { Series } from './series.ts';

const LINE_OF: Readonly<Record<FunctionName, RowId>> = {
  'custom-email-sender': 'email-bundle',
  'custom-sms-sender': 'sms-bundle',
  'ses-events': 'ses-events-bundle',
  'twilio-status': 'twilio-status-bundle',
  settler: 'settler-bundle',
  'audit-api': 'audit-api-bundle',
};

/** Sizes of the zips that are uploaded, in KB of 1024 bytes. The budgets are held by a test. */
export const bundleSizes: Series = {
  title: 'bundles',
  lines: Object.values(LINE_OF),
  async measure() {
    return FUNCTIONS.map(({ name }) => ({
      id: LINE_OF[name],
      measured: statSync(sealpostZip(name)).size / 1024,
    }));
  },
};
