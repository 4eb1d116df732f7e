import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { LoginGate } from '@/components/access/login-gate';
import { PaletteLoader } from '@/components/palette/palette-loader';
import { AppProviders } from '@/components/ui/app-providers';
import { THEME_COOKIE } from '@/components/ui/theme/theme-cookie';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Loopbench', template: '%s · Loopbench' },
  description: 'Design, run and inspect tools for Claude.',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : undefined;
  return (
    <html lang="en" data-theme={theme}>
      <body>
        <AppProviders>
          {children}
          <LoginGate />
          <PaletteLoader />
        </AppProviders>
      </body>
    </html>
  );
}
