import { Activity, useEffect } from 'react';
import { matchRoute, useLocation, useRouter } from 'wouter';
import type { StaffRole } from '../../src/domain/staff.ts';
import { Notice } from './notice.tsx';
import type { PageProps } from './page.ts';
import { PageFrame } from './page-frame.tsx';
import { PAGES } from './pages.ts';
import { roleReaches } from './roles.ts';
import { useFocusOnChange } from './use-focus-on-change.ts';

interface OpenPageProps {
  readonly role: StaffRole;
  readonly given: Omit<PageProps, 'params'>;
}

/** The page of the address that the browser is at, and behind it those that are kept. */
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
  useFocusOnChange(path, 'content');

  const back = { text: ui.broken.back, onClick: () => navigate('/') };
  const open = () => {
    if (found === undefined) return <Notice text={ui.broken.unknownPage} action={back} />;
    const { page, match } = found;
    if (!roleReaches(role, page.role)) {
      return <Notice text={ui.broken.needsRole(ui.roles[page.role])} action={back} />;
    }
    if (page.kept) return null;
    const params = match[1] ?? {};
    return <PageFrame key={`${path} ${given.pool}`} page={page} given={{ ...given, params }} />;
  };
  return (
    <>
      {PAGES.filter((page) => page.kept && roleReaches(role, page.role)).map((page) => (
        <Activity key={page.name} mode={page === found?.page ? 'visible' : 'hidden'}>
          <PageFrame page={page} given={{ ...given, params: {} }} />
        </Activity>
      ))}
      {open()}
    </>
  );
}
