import type { Metadata, Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { LoginScreen } from '@/components/screens/login/login-screen';
import { toLocalPath } from '@/lib/core/access/to-local-path';
import { guardPage, isLoggedIn } from '@/lib/server/http/guard-page';

export const metadata: Metadata = { title: 'Log in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LoginPage({ searchParams }: Props) {
  await guardPage({ isOpen: true });
  const next = toLocalPath((await searchParams).next);
  if (await isLoggedIn(await headers())) redirect(next as Route);
  return <LoginScreen next={next} />;
}
