/**
 * Stands in a bundle where the AWS SDK would read `~/.aws`, a cached SSO token, or the instance's
 * Region from its metadata service. A Lambda function has none of these; everything comes by
 * environment.
 */
export const CONFIG_PREFIX_SEPARATOR = '.';
export const tokenIntercept = {};

export async function loadSharedConfigFiles() {
  return { configFile: {}, credentialsFile: {} };
}

export async function getInstanceMetadataRegion(): Promise<undefined> {
  return undefined;
}

export function getSSOTokenFromFile(): never {
  throw new Error('There are no token files in this build');
}
