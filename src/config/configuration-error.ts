/** The environment does not hold what the function needs. Names every bad variable, no value. */
export class ConfigurationError extends Error {
  readonly missing: readonly string[];
  readonly wrong: readonly string[];

  constructor(missing: readonly string[], wrong: readonly string[]) {
    const parts = [
      ...(missing.length === 0 ? [] : [`missing: ${missing.join(', ')}`]),
      ...(wrong.length === 0 ? [] : [`wrong: ${wrong.join('; ')}`]),
    ];
    super(`The environment is not usable. ${parts.join('. ')}`);
    this.name = 'ConfigurationError';
    this.missing = missing;
    this.wrong = wrong;
  }
}
