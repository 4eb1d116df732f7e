import { useSyncExternalStore } from 'react';
import { THEME_COOKIE } from './theme-cookie';

export type Theme = 'light' | 'dark';

const YEAR_S = 31_536_000;
const SYSTEM_IS_DARK = '(prefers-color-scheme: dark)';

function subscribe(onChange: () => void): () => void {
  const chosen = new MutationObserver(onChange);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const system = window.matchMedia(SYSTEM_IS_DARK);
  system.addEventListener('change', onChange);
  return () => {
    chosen.disconnect();
    system.removeEventListener('change', onChange);
  };
}

function getTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia(SYSTEM_IS_DARK).matches ? 'dark' : 'light';
}

/** The theme the page is in: the person's choice, else the system's. Undefined while the server renders. */
export function useTheme(): Theme | undefined {
  return useSyncExternalStore<Theme | undefined>(subscribe, getTheme, () => undefined);
}

/** Chooses a theme, from now on and at the next visit. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is not in every browser
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_S}; samesite=lax`;
}
