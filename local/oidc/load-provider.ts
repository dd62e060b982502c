/**
 * The provider's package, loaded when somebody wants it. On its way in it warns of every Node that
 * is not yet called LTS, and Node 24 comes as 24.0.0 for some machines.
 */
export async function loadProvider(): Promise<typeof import('oidc-provider')> {
  const warn = console.warn;
  console.warn = (...said: unknown[]) => {
    if (!String(said[0]).includes('Unsupported runtime')) warn(...said);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
