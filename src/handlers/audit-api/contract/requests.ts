import * as z from 'zod/mini';
import {
  cursor,
  described,
  filter,
  instant,
  notificationId,
  personKey,
  poolId,
  reason,
} from './fields.ts';

/** `GET /v1/me` */
export const noRequest = z.strictObject({});

/** `POST /v1/deliveries/search` */
export const searchRequest = z.strictObject({
  pool: z.optional(poolId),
  key: personKey,
  reason,
  from: z.optional(instant),
  to: z.optional(instant),
  filter: z.optional(filter),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
  cursor: z.optional(cursor),
});
export type SearchRequest = z.infer<typeof searchRequest>;

/** `POST /v1/deliveries/show` */
export const showRequest = z.strictObject({
  pool: z.optional(poolId),
  id: notificationId,
  reason,
});
export type ShowRequest = z.infer<typeof showRequest>;

/** `GET /v1/overview?…` */
export const overviewRequest = z.strictObject({
  pool: z.optional(poolId),
  from: instant,
  to: instant,
});
export type OverviewRequest = z.infer<typeof overviewRequest>;

/** `POST /v1/deliveries/export` */
export const exportRequest = z.strictObject({
  pool: z.optional(poolId),
  key: z.optional(personKey),
  reason,
  from: instant,
  to: instant,
  filter: z.optional(filter),
  cursor: z.optional(cursor),
});
export type ExportRequest = z.infer<typeof exportRequest>;

/** `GET /v1/access-log?…` */
export const accessLogRequest = z.strictObject({
  pool: z.optional(poolId),
  from: instant,
  to: instant,
  cursor: z.optional(cursor),
});
export type AccessLogRequest = z.infer<typeof accessLogRequest>;

/** `DELETE /v1/people` */
export const eraseRequest = z.strictObject({
  pool: z.optional(poolId),
  key: personKey,
  reason,
  confirmation: z.optional(
    described(
      z.string().check(z.minLength(1), z.maxLength(1024)),
      'From the dry run of the same erasure, good for ten minutes. Without it nothing is erased: it is a dry run.',
    ),
  ),
});
export type EraseRequest = z.infer<typeof eraseRequest>;
