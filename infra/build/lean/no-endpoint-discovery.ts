/**
 * Stands in a bundle for DynamoDB's endpoint discovery, which asks the service for another address
 * than the given one. It is off unless switched on, and its cache brings a library of its own.
 */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: false,
};

export function resolveEndpointDiscoveryConfig<Config>(config: Config): Config {
  return config;
}
