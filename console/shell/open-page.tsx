import Box from '@cloudscape-design/components/box';
import { Suspense, useEffect, useRef } from 'react';
import { matchRoute, useLocation, useRouter } from 'wouter';
import type { StaffRole } from '../../src/domain/staff.ts';
import { Notice } from './notice.tsx';
import type { PageProps } from './page.ts';
import { PAGES } from './pages.ts';
import { roleReaches } from './roles.ts';

interface OpenPageProps {
  readonly role: StaffRole;
  readonly given: Omit<PageProps, 'params'>;
}

/** The page of the address that the browser is at. */
export function OpenPage({ role, given }: OpenPageProps) {
  const [path, navigate] = useLocation();
  const { parser } = useRouter();
  const ui = given.words.console;
  const found = PAGES.map((page) => ({ page, match: matchRoute(parser, page.path, path) })).find(
    ({ match }) => match[0],
  );
  const title = ui.pages[found?.page.name ?? 'unknown'];
  useEffect(() => {
    document.title = `${title} · ${ui.product}`;
  }, [title, ui]);
  useFocusOnChange(path);

  const back = { text: ui.broken.back, onClick: () => navigate('/') };
  if (found === undefined) return <Notice text={ui.broken.unknownPage} action={back} />;
  const { role: least, component: Page } = found.page;
  if (!roleReaches(role, least)) {
    return <Notice text={ui.broken.needsRole(ui.roles[least])} action={back} />;
  }
  return (
    <Suspense fallback={<Box padding="l">{ui.loading}</Box>}>
      <Page key={given.pool} {...given} params={found.match[1] ?? {}} />
    </Suspense>
  );
}

/** Whoever cannot see that the page is another one starts at its beginning. */
function useFocusOnChange(path: string): void {
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    document.getElementById('content')?.focus();
  }, [path]);
}
