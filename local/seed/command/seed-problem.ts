import { StoreInUseError } from '../../stand-ins/store-in-use-error.ts';
import { TableOutdatedError } from '../../stand-ins/table-outdated-error.ts';
import { UsageError } from '../../trigger/usage-error.ts';

/** What a person can do about it; null when it is nothing that they could have caused. */
export function seedProblem(error: unknown): string | null {
  if (error instanceof UsageError) return `${error.message}\nSee: npm run seed -- --help`;
  if (error instanceof StoreInUseError) {
    return 'Something else has this data folder open and does not say where: npm start that is still starting, or another npm run seed. Try again in a moment.';
  }
  if (error instanceof TableOutdatedError) {
    return 'The audit in the data folder was made by an earlier version. Delete the folder (.sealpost by default), or use another one: npm run seed -- --data-dir <folder>';
  }
  return null;
}
