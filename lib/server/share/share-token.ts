import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** 160 bits nobody can guess, as they stand in a link. */
export const newShareToken = (): string => randomBytes(20).toString('base64url');

/** What is kept of a token: enough to know it again, and nothing to make a link from. */
export const hashShareToken = (token: string): string => createHash('sha256').update(token).digest('hex');
