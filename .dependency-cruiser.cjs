/** The house's walls (docs/architecture.md), held by `npm run architecture`. */
const outside = (...rooms) => ({ pathNot: `^(${rooms.join('|')})` });
const channel = (name, other) => ({
  name: `the-${name}-function-knows-no-${other}`,
  comment: 'Each function bundles its own channel only.',
  severity: 'error',
  from: { path: `^src/handlers/custom-${name}-sender/` },
  to: {
    path:
      other === 'twilio'
        ? 'src/adapters/twilio/|node_modules/twilio/'
        : 'src/adapters/ses/|client-sesv2',
    reachable: true,
  },
});

module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing-but-itself',
      comment: 'No package, no built-in, no adapter: the domain is what the rest is for.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: outside('src/domain/'),
    },
    {
      name: 'domain-core-knows-no-use-case',
      comment: 'Use cases drive the domain and its ports, never the other way round.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '^src/domain/use-cases/' },
      to: { path: '^src/domain/use-cases/' },
    },
    {
      name: 'adapters-know-the-domain-only',
      comment: 'An adapter is bound from outside; it reads no configuration and calls no handler.',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: '^src/(handlers|config)/|^(local|cli|console|infra|bench|test)/' },
    },
    {
      name: 'adapters-drive-no-use-case',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: '^src/domain/use-cases/' },
    },
    {
      name: 'what-ships-knows-nothing-of-what-does-not',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(local|cli|console|infra|bench|test)/' },
    },
    {
      name: 'container-in-its-room',
      comment: 'Only compositions and bindings know the container.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(config/bindings/|handlers/[^/]+/composition\\.ts$)' },
      to: { path: 'node_modules/(inversify|@inversifyjs|reflect-metadata)/' },
    },
    ...[
      ['ses', '@aws-sdk/client-sesv2'],
      ['dynamodb', '@aws-sdk/client-dynamodb'],
      ['kms', '@aws-sdk/client-kms|@aws-crypto'],
      ['cognito', '@aws-sdk/client-cognito-identity-provider'],
      ['secrets-manager', '@aws-sdk/client-secrets-manager'],
      ['twilio', 'twilio'],
      ['jose', 'jose'],
      ['libphonenumber', 'libphonenumber-js'],
    ].map(([room, packages]) => ({
      name: `only-adapters-${room}-names-its-vendor`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/adapters/${room}/` },
      to: { path: `node_modules/(${packages})/` },
    })),
    {
      name: 'only-the-audit-api-has-a-router-and-schemas',
      comment: 'Decision 0012: what starts cold for one message reads by hand.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/handlers/audit-api/' },
      to: { path: 'node_modules/(hono|zod)/' },
    },
    {
      name: 'vendors-do-not-meet',
      comment: 'One folder a vendor. Shared ground: the AWS settings and the HTTP transport.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/($1|aws|http)/' },
    },
    {
      name: 'the-console-takes-pure-code-only',
      comment: 'Of what ships, a browser gets the domain without its ports and use cases.',
      severity: 'error',
      from: { path: '^console/' },
      to: {
        path: '^src/',
        pathNot: '^src/(domain/(?!ports/|use-cases/)|handlers/audit-api/contract/)',
      },
    },
    {
      name: 'the-console-takes-the-contract-as-types',
      comment: 'Its schemas would come into the page with all their code.',
      severity: 'error',
      from: { path: '^console/' },
      to: { path: '^src/handlers/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-console-knows-no-other-room',
      severity: 'error',
      from: { path: '^console/' },
      to: { path: '^(local|cli|infra|bench|test)/' },
    },
    {
      name: 'the-audit-client-needs-no-page',
      comment: 'The command line takes the same client, the same configuration and the same keys.',
      severity: 'error',
      from: { path: '^console/(client|config)/|^console/lookup/detect-key\\.ts$' },
      to: {
        path: '^console/|node_modules/(react|react-dom|wouter|oidc-client-ts|@cloudscape-design)/',
        pathNot: '^console/(client|config)/',
      },
    },
    channel('email', 'twilio'),
    channel('sms', 'ses'),
    {
      name: 'the-command-line-knows-the-audit-by-its-client',
      comment: 'It asks over HTTP, as the console does, and tells it in the words of the domain.',
      severity: 'error',
      from: { path: '^cli/' },
      to: {
        path: '^(src|local|console|infra|bench|test)/',
        pathNot: [
          '^src/domain/(?!ports/|use-cases/)',
          '^src/handlers/audit-api/contract/',
          '^console/(client/|config/console-config\\.ts$|lookup/detect-key\\.ts$)',
          // What a deployment calls its parts; data, without CDK.
          '^infra/(stack/stack-outputs|alarms/alarms?|build/functions)\\.ts$',
        ],
      },
    },
    {
      name: 'the-command-line-takes-types-of-the-contract-only',
      comment: 'Its schemas are for the API, and a schema would be loaded by every call.',
      severity: 'error',
      from: { path: '^cli/' },
      to: {
        path: '^src/handlers/audit-api/contract/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nothing-knows-the-command-line',
      severity: 'error',
      from: { path: '^(src|local|console|infra|bench)/' },
      to: { path: '^cli/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^(src|local|infra|cli|console|bench)/' },
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
