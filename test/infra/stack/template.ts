import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealpostApp } from '../../../infra/stack/sealpost-app.ts';
import type { SealpostStackProps } from '../../../infra/stack/sealpost-stack.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly Condition?: string;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: string | readonly string[];
}

export interface Template {
  readonly Parameters: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly Conditions: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
}

type Holds = Partial<Pick<SealpostStackProps, 'email' | 'sms' | 'staff'>>;

/** The stack as CloudFormation gets it, under every rule that `npm run synth` has. */
export function templateOf(holds: Holds = {}): Template {
  const outdir = mkdtempSync(join(tmpdir(), 'sealpost-synth-'));
  try {
    const { app } = sealpostApp({
      stackName: 'Sealpost',
      code: 'in-bucket',
      outdir,
      email: true,
      sms: true,
      staff: true,
      ...holds,
    });
    return app.synth().getStackByName('Sealpost').template as Template;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The resources of one type, by logical id. */
export function ofType(template: Template, type: string): [string, Resource][] {
  return Object.entries(template.Resources).filter(([, { Type }]) => Type === type);
}

/** The one resource of a type, and of this part of an id. @throws Error when there is none or another */
export function theOne(template: Template, type: string, part = ''): Resource {
  const found = ofType(template, type).filter(([id]) => id.includes(part));
  const [[, resource] = []] = found;
  if (resource === undefined || found.length > 1) {
    throw new Error(`${found.length} resources are of ${type} ${part}.`);
  }
  return resource;
}
