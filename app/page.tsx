import { connection } from 'next/server';
import { HomeScreen } from '@/components/screens/home/home-screen';
import { getEnv } from '@/lib/server/env';
import { guardPage } from '@/lib/server/http/guard-page';
import { hasSessions } from '@/lib/server/session/list/has-sessions';

export default async function HomePage() {
  await connection();
  await guardPage();
  return (
    <HomeScreen hasSessions={await hasSessions()} canLogOut={getEnv().LOOPBENCH_PASSWORD !== undefined} />
  );
}
