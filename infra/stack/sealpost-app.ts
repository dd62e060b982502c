import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { SealpostStack, type SealpostStackProps } from './sealpost-stack.ts';

export interface SealpostAppProps extends SealpostStackProps {
  readonly stackName: string;
  /** Where the cloud assembly goes. Default: CDK's own. */
  readonly outdir?: string;
}

/**
 * One stack in an app, under the rules of cdk-nag and of CloudFormation itself: `synth` throws on what
 * is against them.
 */
export function sealpostApp({ stackName, outdir, ...props }: SealpostAppProps): {
  readonly app: App;
  readonly stack: SealpostStack;
} {
  const app = new App({
    analyticsReporting: false,
    // What CloudFormation would refuse is an error here already, not a warning.
    context: { '@aws-cdk/core:validateAgainstDefaultRules': true },
    ...(outdir === undefined ? {} : { outdir }),
  });
  const stack = new SealpostStack(app, stackName, props);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return { app, stack };
}
