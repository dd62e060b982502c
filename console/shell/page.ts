import type { ComponentType } from 'react';
import type { SupportLocale } from '../../src/domain/support-words/support-words.ts';
import type { Me } from '../../src/handlers/audit-api/contract/answers.ts';
import type { AuditClient } from '../client/audit-client.ts';
import type { ConsoleConfig } from '../config/console-config.ts';
import type { Session } from '../session/session.ts';
import type { Words } from '../words/words-of.ts';

/** What every page is given. */
export interface PageProps {
  readonly client: AuditClient;
  readonly session: Session;
  readonly config: ConsoleConfig;
  readonly me: Me;
  /** The user pool that is looked into. */
  readonly pool: string;
  readonly locale: SupportLocale;
  readonly words: Words;
  /** Why people look, for the access log: kept for the whole visit, in memory. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** Parts of the path, such as `id` of `/n/:id`. */
  readonly params: Readonly<Record<string, string | undefined>>;
}

export type PageComponent = ComponentType<PageProps>;
