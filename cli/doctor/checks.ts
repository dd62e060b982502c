import type { ChecksOf } from './exam.ts';
import type { Subject } from './finding.ts';
import { alarmChecks } from './subjects/alarms.ts';
import { auditChecks } from './subjects/audit.ts';
import { consoleChecks } from './subjects/console.ts';
import { functionChecks } from './subjects/functions.ts';
import { keyChecks } from './subjects/key.ts';
import { permissionChecks } from './subjects/permissions.ts';
import { poolChecks } from './subjects/pool.ts';
import { sesChecks } from './subjects/ses.ts';
import { settlerChecks } from './subjects/settler.ts';
import { twilioChecks } from './subjects/twilio.ts';

/** Every subject's checks; who we are is found out before. */
export const CHECKS: readonly (readonly [Subject, ChecksOf])[] = [
  ['key', keyChecks],
  ['permissions', permissionChecks],
  ['pool', poolChecks],
  ['functions', functionChecks],
  ['ses', sesChecks],
  ['twilio', twilioChecks],
  ['audit', auditChecks],
  ['settler', settlerChecks],
  ['alarms', alarmChecks],
  ['console', consoleChecks],
];
