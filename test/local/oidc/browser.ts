/** What a browser does on its way through a sign-in: keeps cookies, follows nothing by itself. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  async get(url: string | URL, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return await this.#send(url, { headers });
  }

  async post(
    url: string | URL,
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return await this.#send(url, { method: 'POST', body: new URLSearchParams(form), headers });
  }

  /** Follows redirects for as long as they stay at one origin. @returns where it was sent then */
  async follow(response: Response, origin: string): Promise<URL> {
    let next = response;
    for (;;) {
      const location = next.headers.get('location');
      if (location === null) throw new Error(`No way on: HTTP ${next.status}`);
      const url = new URL(location, next.url);
      if (url.origin !== origin || url.pathname.startsWith('/sign-in/')) return url;
      next = await this.get(url);
    }
  }

  async #send(url: string | URL, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie === '' ? {} : { cookie }) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }
}
