import { monthRows } from './local/seed/month-rows.ts';
import { standingOf } from './src/domain/delivery-status.ts';
import { arrivalTime } from './src/domain/arrival-time.ts';
const n = Number(process.argv[2] ?? 5000);
const t0 = Date.now(); const counts = new Map<string, number>(); let k = 0; const inc = (x: string) => counts.set(x, (counts.get(x) ?? 0) + 1);
const lat: number[] = []; let bytes = 0; const hours = new Array(24).fill(0); const people = new Map<string, number>();
for await (const { item, record, occasion } of monthRows({ rows: n, seed: 1, pools: 1, until: Date.parse('2026-11-22T12:00:00Z'), pepper: 'x'.repeat(32) })) {
  const s = standingOf(record); inc('status ' + s.status); inc(`${record.channel} ${s.status} ${s.reason ?? ''} ${s.providerCode ?? ''}`); for (const f of s.flags) inc('flag ' + f); inc('attempt ' + record.attempt); inc('trigger ' + record.triggerSource);inc('locale ' + record.message?.locale);
  const a = arrivalTime(record); if (a !== null) lat.push(a - record.firstSeenAt);
  hours[new Date(record.firstSeenAt + 9 * 3600e3).getUTCHours()]++; people.set(record.sub ?? '', (people.get(record.sub ?? '') ?? 0) + 1);
  bytes += JSON.stringify(item).length; k++;
  if (k <= 2 || (k===4)) console.log(JSON.stringify(item));
}
console.log(k, (Date.now() - t0) / k, 'ms/row', bytes / k, 'bytes'); lat.sort((a, b) => a - b);
console.log('p50', lat[Math.floor(lat.length * .5)], 'p95', lat[Math.floor(lat.length * .95)], 'p99', lat[Math.floor(lat.length * .99)]);
console.log([...counts].sort().map(([a, b]) => `${a}: ${b}`).join('\n')); console.log(hours.join(' ')); console.log('people', people.size, 'most', [...people.values()].sort((a, b) => b - a).slice(0, 5));
