import type { DeliveryPage, RowPosition } from '../../src/domain/delivery-page.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import type { AuditFailure } from '../../src/domain/failure.ts';
import type { Result } from '../../src/domain/result.ts';

const MOST_PAGES = 1000;

/** All pages, one after the other; fails the test when they do not end. */
export async function pagesOf(
  read: (after: RowPosition | null) => Promise<Result<DeliveryPage, AuditFailure>>,
): Promise<(readonly DeliveryRecord[])[]> {
  const pages: (readonly DeliveryRecord[])[] = [];
  let after: RowPosition | null = null;
  do {
    const page = await read(after);
    if (!page.ok) throw new Error(`A page failed: ${page.failure.kind}`);
    pages.push(page.value.rows);
    after = page.value.next;
    if (pages.length > MOST_PAGES) throw new Error('The pages do not end.');
  } while (after !== null);
  return pages;
}
