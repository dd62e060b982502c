import { builtinModules, createRequire } from 'node:module';
import { join } from 'node:path';
import { type BuildOptions, type BuildResult, build, type Plugin } from 'esbuild';
import type { CompiledVoices } from '../voices/compile-voices.ts';
import { configuredVoices } from './configured-voices.ts';
import { textsAsJson } from './texts-as-json.ts';

/**
 * Makes one self-contained ES module of a handler.
 *
 * @param voices how it speaks; default: as the environment says, where no file says anything.
 */
export function bundleFunction(
  root: string,
  name: string,
  outdir: string,
  voices?: CompiledVoices,
): Promise<BuildResult<{ metafile: true }>> {
  const options = lambdaOptions(root);
  return build({
    ...options,
    plugins: [
      ...(options.plugins ?? []),
      ...(voices === undefined ? [] : [configuredVoices(voices)]),
    ],
    entryPoints: [join(root, 'src', 'handlers', name, 'handler.ts')],
    outfile: join(outdir, 'index.mjs'),
    metafile: true,
  });
}

/**
 * How everything that runs in Lambda is bundled.
 *
 * Node reads every lazily loaded part of a built-in module that is imported statically, so built-ins
 * are fetched by `require`. What a Lambda function cannot use, or we do in another way, is left out:
 * see `leanImports`.
 */
export function lambdaOptions(root: string): BuildOptions {
  return {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // The packages' ES modules can be shaken; their CommonJS twins cannot.
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'warning',
    banner: {
      // Nothing but built-ins is left to require, and this knows no files.
      js: 'const require=(name)=>process.getBuiltinModule(name);',
    },
    plugins: [builtInsByRequire, leanImports(root), textsAsJson],
  };
}

const builtInsByRequire: Plugin = {
  name: 'built-ins-by-require',
  setup(build) {
    const names = new Set(builtinModules);
    build.onResolve({ filter: /^(node:)?[\w/]+$/ }, ({ path, kind }) => {
      const bare = path.replace(/^node:/, '');
      if (kind === 'require-call' || !names.has(bare)) return null;
      return { path: bare, namespace: 'built-in' };
    });
    build.onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
      contents: reExport(path),
      loader: 'js',
    }));
    build.onResolve({ filter: /^node:/, namespace: 'built-in' }, ({ path }) => ({
      path,
      external: true,
    }));
  },
};

/**
 * A built-in as a module whose unused exports can be dropped: reading one may load a part of Node
 * that nobody asked for, and copying them all takes its time.
 */
function reExport(path: string): string {
  const names = Object.keys(createRequire(import.meta.url)(`node:${path}`));
  return [
    `const $module = require('node:${path}');`,
    'const $read = (name) => $module[name];',
    'export default $module;',
    ...names
      .filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default')
      .map((name) => `export const ${name} = /* @__PURE__ */ $read('${name}');`),
  ].join('\n');
}

/** Modules that are replaced by a smaller one of ours, each with its reason there. */
const LEAN = [
  { filter: /^@aws-sdk\/credential-provider-node$/, by: 'no-credential-chain.ts' },
  { filter: /^\.\/(pem_helpers|ecc_decode|ecc_encode)$/, by: 'no-javascript-curves.ts' },
  { filter: /^bn\.js$/, by: 'message-lengths.ts' },
  { filter: /^readable-stream$/, by: 'nodes-own-streams.ts' },
  { filter: /^@smithy\/core\/event-streams$/, by: 'no-event-streams.ts' },
  { filter: /\/(endpoint\/endpointResolver|getEndpointPlugin)$/, by: 'given-endpoint.ts' },
  {
    filter: /^(@smithy\/signature-v4|@aws-sdk\/signature-v4-multi-region)$/,
    by: 'given-signer.ts',
  },
  { filter: /^@aws-sdk\/middleware-endpoint-discovery$/, by: 'no-endpoint-discovery.ts' },
  { filter: /\/calculateBodyLength$/, by: 'body-length.ts' },
  { filter: /\/uuid\/v4$/, by: 'random-uuid.ts' },
  { filter: /^@smithy\/node-http-handler$/, by: 'given-request-handler.ts' },
  {
    filter: /\/(loadSharedConfigFiles|getSSOTokenFromFile|getInstanceMetadataRegion)$/,
    by: 'no-config-files.ts',
  },
];

function leanImports(root: string): Plugin {
  return {
    name: 'lean-imports',
    setup(build) {
      for (const { filter, by } of LEAN) {
        build.onResolve({ filter }, () => ({ path: join(root, 'infra', 'build', 'lean', by) }));
      }
    },
  };
}
