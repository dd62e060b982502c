import type { StaffRole } from '../../src/domain/staff.ts';

/** Somebody who can sign in on this machine, without a password. */
export interface DemoPerson {
  /** The token's subject; the access log names it. */
  readonly sub: string;
  readonly name: string;
  readonly role: StaffRole;
  /** As a Cognito pool for staff would put them into its tokens. */
  readonly groups: readonly string[];
  /** What the role allows, for the sign-in page. */
  readonly may: string;
}

/** One person for each role. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    sub: '5ea19057-5a00-4000-8000-000000000001',
    name: 'Sam',
    role: 'support',
    groups: ['sealpost-support'],
    may: 'Looks one person up at a time and reads the overview.',
  },
  {
    sub: '5ea19057-a0d0-4000-8000-000000000002',
    name: 'Aud',
    role: 'auditor',
    groups: ['sealpost-auditor'],
    may: 'What Sam may, and reads who looked at what, and exports.',
  },
  {
    sub: '5ea19057-ada0-4000-8000-000000000003',
    name: 'Ada',
    role: 'admin',
    groups: ['sealpost-admin'],
    may: 'What Aud may, and takes a person out of the audit.',
  },
];

/** Null for a subject that is none of them. */
export function demoPerson(sub: string | undefined): DemoPerson | null {
  return DEMO_PEOPLE.find((person) => person.sub === sub) ?? null;
}
