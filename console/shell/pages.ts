import { lazy } from 'react';
import type { StaffRole } from '../../src/domain/staff.ts';
import type { ConsoleWords } from '../words/console-words.ts';
import type { PageComponent } from './page.ts';

export interface PageEntry {
  readonly name: keyof ConsoleWords['pages'];
  readonly path: string;
  /** The least role that may open it. */
  readonly role: StaffRole;
  /** Whether it stands in the navigation; the others are come to by a link. */
  readonly listed: boolean;
  /** Whether it stays as it is while another page is looked at. */
  readonly kept?: true;
  readonly component: PageComponent;
}

/** Every page, in the order of the navigation. Each is fetched when it is opened. */
export const PAGES: readonly PageEntry[] = [
  {
    name: 'search',
    path: '/',
    role: 'support',
    listed: true,
    kept: true,
    component: lazy(() => import('../pages/search/search-page.tsx')),
  },
  {
    name: 'show',
    path: '/n/:id',
    role: 'support',
    listed: false,
    component: lazy(() => import('../pages/show/show-page.tsx')),
  },
  {
    name: 'overview',
    path: '/overview',
    role: 'support',
    listed: true,
    component: lazy(() => import('../pages/overview/overview-page.tsx')),
  },
  {
    name: 'access-log',
    path: '/access-log',
    role: 'auditor',
    listed: true,
    component: lazy(() => import('../pages/access-log/access-log-page.tsx')),
  },
  {
    name: 'export',
    path: '/export',
    role: 'auditor',
    listed: true,
    component: lazy(() => import('../pages/export/export-page.tsx')),
  },
  {
    name: 'erase',
    path: '/erase',
    role: 'admin',
    listed: true,
    component: lazy(() => import('../pages/erase/erase-page.tsx')),
  },
];
