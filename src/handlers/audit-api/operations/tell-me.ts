import { success } from '../../../domain/result.ts';
import type { Me } from '../contract/answers.ts';
import type { Operation } from '../operation.ts';

/** Who the caller is, as far as this API knows. */
export const tellMe: Operation<'me'> = async (_api, { id, name, roles }) => {
  const pools = [...roles].map(([pool, role]) => ({ id: pool, role }));
  return success({ body: { id, name, pools } satisfies Me });
};
