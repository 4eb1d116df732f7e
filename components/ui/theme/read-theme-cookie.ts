import { THEME_COOKIE } from './theme-cookie';

/** The theme the person chose, read in the browser; undefined without a choice, and on the server. */
export function readThemeCookie(): 'light' | 'dark' | undefined {
  if (typeof document === 'undefined') return undefined;
  const chosen = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${THEME_COOKIE}=`));
  const theme = chosen?.slice(THEME_COOKIE.length + 1);
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}
