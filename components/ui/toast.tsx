'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { untilLoaded } from '@/lib/client/until-loaded';
import { useTheme } from './use-theme';

interface ToastOptions {
  /** A button on it, e.g. to undo what it tells of. */
  action?: { label: string; onClick: () => void };
  /** A second, quieter one. */
  otherAction?: { label: string; onClick: () => void };
  isError?: boolean;
}

const SHOWN_MS = 8000;

type Library = typeof import('sonner');
let loading: Promise<Library> | undefined;
let announce: ((library: Library) => void) | undefined;

/** Says something short at the edge of the page. What shows it loads with the first. */
export function toast(text: string, { action, otherAction, isError }: ToastOptions = {}): void {
  loading ??= untilLoaded(() => import('sonner'));
  void loading.then((library) => {
    announce?.(library);
    const show = isError ? library.toast.error : library.toast;
    show(text, {
      duration: SHOWN_MS,
      ...(action ? { action } : {}),
      ...(otherAction ? { cancel: otherAction } : {}),
    });
  });
}

/** Where short messages appear. */
export function Toasts() {
  const [Toaster, setToaster] =
    useState<ComponentType<{ theme: 'light' | 'dark'; position: 'bottom-left' }>>();
  const theme = useTheme();

  useEffect(() => {
    announce = (library) => setToaster(() => library.Toaster);
    return () => {
      announce = undefined;
    };
  }, []);

  return Toaster ? <Toaster theme={theme ?? 'light'} position="bottom-left" /> : null;
}
