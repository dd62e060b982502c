/** What a pool knows of a user and a message needs. All of it written by users. */
export interface UserAttributes {
  readonly sub: string | null;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
  readonly phone: string | undefined;
  readonly name: string | undefined;
  readonly locale: string | undefined;
}
