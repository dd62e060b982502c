// Decrypts the same messages in turn by hand, by Sealpost's adapter and by the Encryption SDK as it
// comes, and prints CPU per message, one JSON line for each round. KMS is in the process: the
// network is none of this figure's business.
import { encryptCode } from '../messages/encrypt-code.ts';
import { type DecryptArm, decryptArms } from './decrypt-arms.ts';

/** CPU of one decryption in milliseconds, for each way. */
export type DecryptRound = Record<DecryptArm, number>;

const code = '493021';
// The compiler keeps improving the longer paths for about that many calls.
const warmUpPasses = 8;

const main = async (rounds: number, count: number): Promise<void> => {
  const messages: Buffer[] = [];
  while (messages.length < count) messages.push(Buffer.from(await encryptCode(code), 'base64'));

  for (let round = 0; round <= rounds; round += 1) {
    const cpuMs: DecryptRound = { byHand: 0, sealpost: 0, stock: 0 };
    for (const name of ['byHand', 'sealpost', 'stock'] as const) {
      const before = process.cpuUsage();
      const passes = round === 0 ? warmUpPasses : 1;
      for (let pass = 0; pass < passes; pass += 1) {
        for (const message of messages) {
          if ((await decryptArms[name](message)) !== code) throw new Error(`${name}: wrong code.`);
        }
      }
      const { user, system } = process.cpuUsage(before);
      cpuMs[name] = (user + system) / 1000 / count / passes;
    }
    console.log(JSON.stringify(cpuMs));
  }
};

const [rounds = 7, count = 200] = process.argv.slice(2).map(Number);
main(rounds, count).catch((error: Error) => {
  process.stderr.write(`${error.name}: ${error.message}\n`);
  process.exitCode = 1;
});
