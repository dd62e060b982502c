import crypto from 'node:crypto';
import type { Sha256 } from '../../domain/ports/sha-256.ts';

export const nodeSha256: Sha256 = (bytes) => crypto.createHash('sha256').update(bytes).digest();
