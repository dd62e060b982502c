import * as z from 'zod/mini';

const webAddress = z.string().check(z.regex(/^https?:\/\/[^\s/]+/));

const consoleConfig = z.object({
  /** Of the audit API: an address, or a path at the console's own origin. Read without a last slash. */
  apiUrl: z.string().check(z.regex(/^(https?:\/\/[^\s/?#][^\s?#]*|\/(?!\/)[\w./-]*)$/)),
  oidc: z.object({
    authority: webAddress,
    clientId: z.string().check(z.minLength(1)),
    /** The command line signs in as another client. */
    cliClientId: z.optional(z.string()),
    scope: z.string().check(z.minLength(1)),
  }),
  /** Whose numbers may be written without a country code. */
  phoneRegion: z.nullish(z.string()),
  /** On a developer's machine only: who can sign in. */
  demoPeople: z.optional(
    z.array(z.object({ name: z.string(), role: z.enum(['support', 'auditor', 'admin']) })),
  ),
});

/** What `/config.json` at the console's origin holds. Nothing in it is a secret. */
export type ConsoleConfig = z.infer<typeof consoleConfig>;

/** @returns the names of the fields that are wrong, when it cannot be used. */
export function readConsoleConfig(
  json: unknown,
): { readonly config: ConsoleConfig } | { readonly wrong: readonly string[] } {
  const read = consoleConfig.safeParse(json);
  return read.success
    ? { config: { ...read.data, apiUrl: read.data.apiUrl.replace(/\/+$/, '') } }
    : { wrong: read.error.issues.map(({ path }) => path.join('.') || 'config.json') };
}
