import { stop as stopEsbuild } from 'esbuild';
import { readVoices } from '../infra/voices/read-voices.ts';
import { galleryBrands } from './gallery/gallery-brands.ts';
import {
  PREVIEW_HELP,
  type PreviewOptions,
  readPreviewOptions,
} from './preview/preview-options.ts';
import { previewProblem } from './preview/preview-problem.ts';
import { openPreviewServer } from './preview/preview-server.ts';
import { whenOrphaned } from './start/when-orphaned.ts';

try {
  const options = readPreviewOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(PREVIEW_HELP);
  else await run(options);
} catch (error) {
  process.stderr.write(`${previewProblem(error) ?? String(error)}\n`);
  process.exit(1);
}

async function run({ port, config }: PreviewOptions): Promise<void> {
  const server = await openPreviewServer(port, galleryBrands(await readVoices(config)));
  const end = () => {
    console.log('\n  Stopped.');
    void server.close().finally(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
  process.stdout.on('error', () => undefined);
  whenOrphaned(end);
  await stopEsbuild();
  console.log(`\n  Gallery   ${server.url}/gallery\n\n  Ctrl-C ends it.\n`);
}
