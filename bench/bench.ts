// npm run bench: measures Sealpost against its baselines and prints one table. Times are reported,
// never asserted; the exit code is 1 only when something could not be measured.
import { buildSealpost } from './bundles.ts';
import { openLaboratory } from './laboratory.ts';
import { measureAll } from './measure-all.ts';
import { parseOptions, usage } from './options.ts';
import { formatJson } from './report/json.ts';
import { createProgress } from './report/progress.ts';
import { formatTable } from './report/table.ts';
import { auditLookUp } from './series/audit-look-up.ts';
import { bundleSizes } from './series/bundle-size.ts';
import { coldStart } from './series/cold-start.ts';
import { decryptWarm } from './series/decrypt-warm.ts';
import { hitAndMiss } from './series/hit-and-miss.ts';
import { throttledStart } from './series/throttled-start.ts';
import { warmCpu } from './series/warm-cpu.ts';

const allSeries = [
  coldStart('email'),
  coldStart('sms'),
  throttledStart('email'),
  throttledStart('sms'),
  warmCpu('email'),
  warmCpu('sms'),
  decryptWarm,
  auditLookUp,
  hitAndMiss,
  bundleSizes,
];

const main = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const options = parseOptions(args);
  const { rounds, json, noise } = options;
  const progress = createProgress();
  if (!noise) {
    progress.show('building the functions');
    await buildSealpost();
  }
  progress.show('building the baselines, starting the stand-ins');
  const laboratory = await openLaboratory();
  const { figures, failures } = await measureAll(allSeries, laboratory, options, progress).finally(
    () => laboratory.close(),
  );
  progress.clear();

  if (json) console.log(formatJson(figures, failures, rounds));
  else {
    const title = noise ? 'The seed against itself' : 'Sealpost against its baselines';
    console.log(`${title}, medians of ${rounds} paired rounds, Node ${process.versions.node}\n`);
    console.log(formatTable(figures, noise ? 'seed again' : 'Sealpost'));
  }
  for (const [what, why] of Object.entries(failures)) {
    console.error(`\nCould not measure ${what}: ${why}`);
  }
  return Object.keys(failures).length > 0 ? 1 : 0;
};

// Exits on Ctrl-C by itself, so that the handlers which end the measured process are run.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  },
);
