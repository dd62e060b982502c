import { ConfigRefused } from '../../infra/voices/config-refused.ts';
import { PortTakenError } from '../stand-ins/port-taken-error.ts';
import { StartOptionsError } from '../start/start-options-error.ts';

/** What a person can do about a preview that does not start; null when they could not have caused it. */
export function previewProblem(error: unknown): string | null {
  if (error instanceof PortTakenError) {
    return `Port ${error.port} is taken; perhaps the preview is running already. Stop what uses it, or choose another port: npm run preview -- --port ${error.port + 1}`;
  }
  const told = error instanceof StartOptionsError || error instanceof ConfigRefused;
  return told ? error.message : null;
}
