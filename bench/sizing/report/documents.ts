import type { Channel } from '../../../src/domain/channel.ts';
import { measureUsage } from '../usage.ts';
import { demandTable, mailTable, textTable, usageTable } from './capacity-tables.ts';
import { monthTable, thousandTable, volumeTable } from './cost-tables.ts';

/** How many notifications are lived through to know what one needs. */
const LIVED = 6000;

/** Every table, by its name: it stands in a document behind a comment that says it. */
export async function sizingTables(
  tell: (what: string) => void,
): Promise<ReadonlyMap<string, string>> {
  tell('living through a month of notifications');
  const usages = await measureUsage(LIVED);
  const tables = new Map<string, string>([['usage', usageTable(usages)]]);
  for (const channel of ['email', 'sms'] satisfies Channel[]) {
    tell(`what rates ask for: ${channel}`);
    tables.set(`demand-${channel}`, demandTable(channel, usages[channel]));
    tables.set(`thousand-${channel}`, thousandTable(channel, usages[channel]));
  }
  tell('senders under load');
  tables.set('mails', mailTable());
  tell('text messages in line');
  tables.set('texts', textTable());
  tables.set('month', monthTable());
  tables.set('volumes', volumeTable(usages));
  return tables;
}

const PLACE = /(<!-- sizing: ([\w-]+) -->\n).*?(<!-- end -->)/gs;

/** The document with its tables as they are now. @throws Error for a table that there is none of */
export function withTables(document: string, tables: ReadonlyMap<string, string>): string {
  return document.replaceAll(PLACE, (_, before: string, name: string, after: string) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`There is no table "${name}".`);
    return `${before}\n${table}\n\n${after}`;
  });
}

/** The tables that a document has a place for. */
export function tablesIn(document: string): string[] {
  return [...document.matchAll(PLACE)].map(([, , name]) => name ?? '');
}
