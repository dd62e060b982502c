/** Every deployed function, and how large its zip may be (performance.md: bytes are exact). */
export const FUNCTIONS = [
  { name: 'custom-email-sender', budgetKb: 210 },
  { name: 'custom-sms-sender', budgetKb: 170 },
  { name: 'ses-events', budgetKb: 150 },
  { name: 'twilio-status', budgetKb: 150 },
  { name: 'settler', budgetKb: 150 },
  { name: 'audit-api', budgetKb: 200 },
] as const;

export type FunctionName = (typeof FUNCTIONS)[number]['name'];
