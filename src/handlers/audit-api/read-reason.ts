import { ACCESS_REASON_LENGTH, accessReason } from '../../domain/access-reason.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import { type Refusal, wrongField } from './refusal.ts';

/** A reason that still says something when it is cleaned for the access log. */
export function readReason(typed: string): Result<string, Refusal> {
  const left = accessReason(typed).length >= ACCESS_REASON_LENGTH.least;
  return left ? success(typed) : failed(wrongField('reason'));
}
