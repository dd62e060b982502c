import type http from 'node:http';

/** Plain HTTP is for peers on this machine; a function in Lambda never loads it. */
export function plainHttp(): typeof http {
  return process.getBuiltinModule('node:http');
}
