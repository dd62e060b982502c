import { showPath } from './config-path.ts';
import type { ConfigProblem } from './config-problem.ts';

/**
 * A configuration is not usable. The message is for the person who wrote it: where, what is expected
 * there and what to do; no value.
 */
export class ConfigRefused extends Error {
  readonly file: string;
  readonly problems: readonly ConfigProblem[];

  constructor(file: string, problems: readonly ConfigProblem[]) {
    const places = problems.map(({ path, expected }) =>
      path.length === 0 ? `  It ${expected}.` : `  ${showPath(path)}\n    ${expected}.`,
    );
    const count = problems.length === 1 ? 'One setting is' : `${problems.length} settings are`;
    super(
      [
        `${file} cannot be used. ${count} not fit:`,
        ...places,
        'Then run the same command again. docs/brands.md says what each setting may be.',
      ].join('\n\n'),
    );
    this.name = 'ConfigRefused';
    this.file = file;
    this.problems = problems;
  }
}
