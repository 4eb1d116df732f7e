import { callApi } from './call-api';

/** @throws ApiError `unauthorized`, `too_many_tries` */
export async function logIn(password: string): Promise<void> {
  await callApi('/api/login', { method: 'POST', body: { password } });
}

export async function logOut(): Promise<void> {
  await callApi('/api/login', { method: 'DELETE' });
}

export async function logOutEverywhere(): Promise<void> {
  await callApi('/api/logins', { method: 'DELETE' });
}
