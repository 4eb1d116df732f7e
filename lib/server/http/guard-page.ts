import 'server-only';
import { headers } from 'next/headers';
import { checkVisitor } from './check-caller';

/** To be awaited by every page before it reads anything: the proxy in front checks the same, and may be gone around. */
export async function guardPage(): Promise<void> {
  checkVisitor(await headers());
}
