import { TwilioError } from '../../stand-ins/twilio/twilio-error.ts';

interface Page {
  readonly resources: readonly object[];
  readonly page: number;
  readonly size: number;
  /** Path and query of the page with a number; null when there is none. */
  pathOf(page: number): string | null;
}

function cut(all: readonly object[], url: URL): Page {
  const size = whole(url, 'PageSize', 50);
  const page = whole(url, 'Page', 0);
  if (size < 1 || size > 1000) {
    throw new TwilioError(20006, 'Page size must be between 1 and 1000');
  }
  return {
    resources: all.slice(page * size, (page + 1) * size),
    page,
    size,
    pathOf(other) {
      if (other < 0 || (other > 0 && other * size >= all.length)) return null;
      const there = new URL(url);
      there.searchParams.set('PageSize', String(size));
      there.searchParams.set('Page', String(other));
      return `${there.pathname}${there.search}`;
    },
  };
}

function whole(url: URL, name: string, otherwise: number): number {
  const text = url.searchParams.get(name);
  if (text === null) return otherwise;
  if (!/^\d{1,6}$/.test(text)) throw new TwilioError(20001, `${name} must be a whole number.`);
  return Number(text);
}

/** A page as the API of 2010 writes it: its own place beside the resources. */
export function page2010(key: string, all: readonly object[], url: URL): object {
  const { resources, page, size, pathOf } = cut(all, url);
  return {
    [key]: resources,
    start: page * size,
    end: page * size + Math.max(resources.length - 1, 0),
    first_page_uri: pathOf(0),
    next_page_uri: pathOf(page + 1),
    page,
    page_size: size,
    previous_page_uri: pathOf(page - 1),
    uri: `${url.pathname}${url.search}`,
  };
}

/** A page as the newer APIs write it: its place under `meta`, with whole addresses. */
export function pageV1(key: string, all: readonly object[], url: URL): object {
  const { resources, page, size, pathOf } = cut(all, url);
  const whole = (path: string | null) => (path === null ? null : `${url.origin}${path}`);
  return {
    [key]: resources,
    meta: {
      first_page_url: whole(pathOf(0)),
      key,
      next_page_url: whole(pathOf(page + 1)),
      page,
      page_size: size,
      previous_page_url: whole(pathOf(page - 1)),
      url: url.href,
    },
  };
}
