import { call } from './call';

/** Between the tabs of a browser, which share their login. */
const CHANNEL = 'loopbench-login';

/** @throws ApiError `unauthorized`, `too_many_tries` */
export async function logIn(password: string): Promise<void> {
  await call('logIn', { body: { password }, waitsForLogin: false });
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('logged in');
  channel.close();
}

/** Tells when another tab has logged this browser in. */
export function watchOtherTabs(onLoggedIn: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onLoggedIn;
  return () => channel.close();
}

export async function logOut(): Promise<void> {
  await call('logOut', { waitsForLogin: false });
}

export async function logOutEverywhere(): Promise<void> {
  await call('logOutEverywhere', {});
}
