/** One exact text of a source file and what a careless change would make of it. */
interface Patch {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A bug of design, and the tests that must not let it pass. */
export interface SeededBug {
  readonly bug: string;
  readonly patches: readonly Patch[];
  /** Paths, or their beginnings, as vitest takes them. */
  readonly tests: readonly string[];
}

const DOMAIN = 'src/domain/';
const ADAPTERS = 'src/adapters/';
const MEMORY = `${ADAPTERS}memory/memory-audit.ts`;
const DYNAMODB = `${ADAPTERS}dynamodb/`;
const USE_CASES = 'test/unit/domain/use-cases/';

export const SEEDED_BUGS: readonly SeededBug[] = [
  {
    bug: 'no fencing',
    patches: [
      {
        file: MEMORY,
        from: 'const mine = row.owner === claim.owner && row.attempt === claim.attempt;',
        to: 'const mine = true;',
      },
      {
        file: `${DYNAMODB}record-update.ts`,
        from: `      \`\${u.name('owner')} = \${u.value(string(claim.owner))}\`,
      \`\${u.name('attempt')} = \${u.value(number(claim.attempt))}\`,
`,
        to: '',
      },
    ],
    tests: ['test/contract/delivery-log', USE_CASES],
  },
  {
    bug: 'no write-ahead',
    patches: [
      {
        file: `${DOMAIN}use-cases/deliver-notification.ts`,
        from: 'const claimed = await log.claim(notification',
        to: `const sent = await message.send(recipient, { id: notification.id, attempt: 1 }, 60);
    const claimed = await log.claim(notification`,
      },
      {
        file: `${DOMAIN}use-cases/deliver-notification.ts`,
        from: '    const sent = await message.send(recipient, claim, lifeSeconds);\n',
        to: '',
      },
    ],
    tests: [USE_CASES],
  },
  {
    bug: 'evidence ignored',
    patches: [
      { file: `${DOMAIN}claim-rule.ts`, from: '    !row.evidence &&\n', to: '' },
      {
        file: `${DOMAIN}claim-rule.ts`,
        from: "  if (row.evidence) return { kind: 'settled', phase: row.phase };\n",
        to: '',
      },
      {
        file: `${DYNAMODB}claim-update.ts`,
        from: `      \`attribute_not_exists(\${u.name('evidence')})\`,\n`,
        to: '',
      },
    ],
    tests: [
      'test/unit/domain/may-claim',
      'test/unit/domain/judge-refused',
      'test/contract/delivery-log',
    ],
  },
  {
    bug: 'ambiguous taken for refused',
    patches: [
      {
        file: `${DOMAIN}attempt.ts`,
        from: 'if (failure.ambiguous) {',
        to: 'if (failure.ambiguous && false) {',
      },
    ],
    tests: ['test/unit/domain/attempt', USE_CASES],
  },
  {
    bug: 'no sticky maybeSent',
    patches: [
      {
        file: `${DOMAIN}attempt.ts`,
        from: "return claim.maybeSentBefore === 0 ? phase : 'UNKNOWN';",
        to: 'return phase;',
      },
    ],
    tests: ['test/unit/domain/attempt', USE_CASES],
  },
  {
    bug: 'no settler',
    patches: [
      {
        file: `${DOMAIN}use-cases/settle-overdue.ts`,
        from: 'const page = await this.#by.overdue.page(from);',
        to: 'const page = success({ ids: [] as NotificationId[], next: null });',
      },
    ],
    tests: [USE_CASES, 'test/handlers/settl', 'test/handlers/canary/canary'],
  },
  {
    bug: 'no grace',
    patches: [
      {
        file: `${DOMAIN}attempt.ts`,
        from: 'leaseUntil: now + timings.graceMs,',
        to: 'leaseUntil: null,',
      },
    ],
    tests: ['test/unit/domain/attempt', USE_CASES],
  },
  {
    bug: 'SDK retries on send',
    patches: [
      {
        file: `${ADAPTERS}ses/ses-email-sender.ts`,
        from: 'maxAttempts: 1,',
        to: 'maxAttempts: 3,',
      },
    ],
    tests: ['test/unit/adapters/ses/ses-failures'],
  },
  {
    bug: 'no pool comparison',
    patches: [
      {
        file: `${ADAPTERS}kms/pool-bound-materials.ts`,
        from: 'if (pool === undefined ? this.#required : pool !== this.#poolId) throw new ContextMismatch();',
        to: 'if (pool === undefined && this.#required) throw new ContextMismatch();',
      },
    ],
    tests: ['test/unit/adapters/kms/kms-code-decryptor'],
  },
  {
    bug: 'raw provider error thrown',
    patches: [
      {
        file: `${ADAPTERS}ses/ses-email-sender.ts`,
        from: 'return failed(sesFailure(error));',
        to: 'throw error;',
      },
      {
        file: 'src/handlers/sender-handler.ts',
        from: '.catch((bug: unknown) => {\n',
        to: '.catch((bug: unknown) => {\n      if (bug !== null) throw bug;\n',
      },
    ],
    tests: ['test/handlers/leaks', 'test/handlers/canary/canary'],
  },
  {
    bug: 'last receipt wins',
    patches: [
      {
        file: `${DOMAIN}fold-receipts.ts`,
        from: 'receipt: before === undefined || outranks(receipt, before.receipt) ? receipt : before.receipt,',
        to: 'receipt,',
      },
    ],
    tests: ['test/unit/domain/', 'test/model/'],
  },
  {
    bug: 'id from base64 text',
    patches: [
      {
        file: `${ADAPTERS}cognito/read-custom-sender-event.ts`,
        from: 'if (ciphertext !== null) return ciphertext;',
        to: 'if (ciphertext !== null) return request.code ?? ciphertext;',
      },
    ],
    tests: ['test/unit/adapters/cognito/read-custom-sender-event'],
  },
];
