import { saysWhy } from '../../domain/access-reason.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import { type Refusal, wrongField } from './refusal.ts';

/** A reason that still says something when it is cleaned for the access log. */
export function readReason(typed: string): Result<string, Refusal> {
  return saysWhy(typed) ? success(typed) : failed(wrongField('reason'));
}
