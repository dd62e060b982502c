import type { StackOutput } from '../../infra/stack/stack-outputs.ts';

/** The parts of a deployment, by their outputs' names; what is not there is absent. */
export type Deployment = Readonly<Partial<Record<StackOutput, string>>>;
