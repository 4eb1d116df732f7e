'use client';

import { Moon, Sun } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { chooseTheme, useTheme } from './use-theme';

/** Switches between the light and the dark theme. */
export function ThemeToggle() {
  const theme = useTheme();
  const next = theme === 'dark' ? 'light' : 'dark';
  return (
    <IconButton
      label={`Use the ${next} theme`}
      icon={theme === 'dark' ? <Sun /> : <Moon />}
      onClick={() => chooseTheme(next)}
    />
  );
}
