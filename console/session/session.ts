import {
  ErrorResponse,
  InMemoryWebStorage,
  type User,
  UserManager,
  WebStorageStateStore,
} from 'oidc-client-ts';
import type { ConsoleConfig } from '../config/console-config.ts';

/** Where the provider sends people back to, and from where they go on. */
const CALLBACK_PATH = '/callback';

/**
 * Set while somebody is signed in, so that a reload, which loses the token, asks the provider again.
 * It says nothing of who it is.
 */
const MARK = 'sealpost.signed-in';

/** A token that ends within this time is renewed before it is used. */
const SPARE_SECONDS = 30;

/** A token that the API refuses so soon is refused for good: another one would be, too. */
const FRESH_MS = 60_000;

/** `failed`: the provider said no. `unreachable`: it said nothing. `refused`: the API did. */
export type SignInProblem = 'failed' | 'unreachable' | 'refused';

export type SessionState =
  | { readonly kind: 'signed-out'; readonly problem: SignInProblem | null }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'signed-in' };

/**
 * Who is signed in: authorization code flow with PKCE (RFC 7636) by redirect. The tokens are in this
 * page's memory and nowhere else; the provider remembers people, this page does not.
 */
export class Session {
  readonly #manager: UserManager;
  readonly #listeners = new Set<() => void>();
  #state: SessionState;
  #user: User | null = null;
  #signedInAt = 0;
  #renewal: Promise<void> | null = null;

  constructor({ authority, clientId, scope }: ConsoleConfig['oidc']) {
    const { origin } = window.location;
    this.#state = comesBack() ? { kind: 'leaving' } : { kind: 'signed-out', problem: null };
    this.#manager = new UserManager({
      authority,
      client_id: clientId,
      scope,
      redirect_uri: `${origin}${CALLBACK_PATH}`,
      post_logout_redirect_uri: `${origin}/`,
      response_type: 'code',
      userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      // The PKCE verifier has to survive the redirect; it is of no use afterwards and removed.
      stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
      automaticSilentRenew: false,
      monitorSession: false,
    });
  }

  get state(): SessionState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes somebody back from the provider, or asks it again after a reload. */
  async start(): Promise<void> {
    // Somebody who goes back from the provider may find this page as it was when it left.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted && this.#state.kind === 'leaving') {
        this.#become({ kind: 'signed-out', problem: null });
      }
    });
    const { pathname } = window.location;
    if (pathname === CALLBACK_PATH) return this.#comeBack();
    if (window.sessionStorage.getItem(MARK) !== null) await this.signIn();
  }

  /** Goes to the provider; the page comes back to where it is now. */
  async signIn(): Promise<void> {
    const { pathname, search } = window.location;
    const returnTo = pathname === CALLBACK_PATH ? '/' : `${pathname}${search}`;
    this.#become({ kind: 'leaving' });
    try {
      await this.#manager.signinRedirect({ state: returnTo });
    } catch {
      window.sessionStorage.removeItem(MARK);
      this.#become({ kind: 'signed-out', problem: 'unreachable' });
    }
  }

  async signOut(): Promise<void> {
    const hint = this.#user?.id_token;
    window.sessionStorage.removeItem(MARK);
    this.#user = null;
    this.#become({ kind: 'leaving' });
    try {
      await this.#manager.signoutRedirect(hint === undefined ? {} : { id_token_hint: hint });
    } catch {
      await this.#manager.removeUser();
      this.#become({ kind: 'signed-out', problem: null });
    }
  }

  /**
   * The access token, renewed where that is due and possible without a redirect; null when it has
   * ended. Rejects when the provider cannot be reached to renew it: nobody is signed out by that.
   */
  token = async (): Promise<string | null> => {
    if (this.#user === null) return null;
    if (secondsLeft(this.#user) > SPARE_SECONDS) return this.#user.access_token;
    if (this.#user.refresh_token === undefined) return this.#unlessOver();
    // A refresh token may be good for one use: whoever comes meanwhile waits for the same renewal.
    this.#renewal ??= this.#renew().finally(() => {
      this.#renewal = null;
    });
    try {
      await this.#renewal;
    } catch (error) {
      if (this.#unlessOver() === null) throw error;
    }
    return this.#unlessOver();
  };

  /** The API takes the token no longer: the provider gives another one; or it never did. */
  refused(): void {
    if (this.#state.kind !== 'signed-in') return;
    this.#user = null;
    void this.#manager.removeUser();
    if (Date.now() - this.#signedInAt > FRESH_MS) return void this.signIn();
    window.sessionStorage.removeItem(MARK);
    this.#become({ kind: 'signed-out', problem: 'refused' });
  }

  async #renew(): Promise<void> {
    const before = this.#user;
    try {
      const renewed = await this.#manager.signinSilent();
      // Somebody who has signed out meanwhile stays so.
      if (this.#user === before) this.#user = renewed;
    } catch (error) {
      if (!(error instanceof ErrorResponse)) throw error;
      if (this.#user === before) this.#user = null;
    }
  }

  #unlessOver(): string | null {
    return this.#user !== null && secondsLeft(this.#user) > 0 ? this.#user.access_token : null;
  }

  async #comeBack(): Promise<void> {
    try {
      this.#user = await this.#manager.signinRedirectCallback();
      const { state } = this.#user;
      window.history.replaceState(null, '', isOwnPath(state) ? state : '/');
      window.sessionStorage.setItem(MARK, 'yes');
      this.#signedInAt = Date.now();
      this.#become({ kind: 'signed-in' });
    } catch {
      window.history.replaceState(null, '', '/');
      window.sessionStorage.removeItem(MARK);
      this.#become({ kind: 'signed-out', problem: 'failed' });
    }
    await this.#manager.clearStaleState();
  }

  #become(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function secondsLeft(user: User): number {
  return user.expires_in ?? Number.POSITIVE_INFINITY;
}

/** From the provider, or after a reload. */
function comesBack(): boolean {
  return window.location.pathname === CALLBACK_PATH || window.sessionStorage.getItem(MARK) !== null;
}

/** Not `//elsewhere`. */
function isOwnPath(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path);
}
