'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { ToasterProps } from 'sonner';
import { untilLoaded } from '@/lib/client/until-loaded';
import { useTheme } from './theme/use-theme';

interface ToastOptions {
  /** A button on it, e.g. to undo what it tells of. */
  action?: { label: string; onClick: () => void };
  /** A second, quieter one. */
  otherAction?: { label: string; onClick: () => void };
  isError?: boolean;
  /** It takes the place of the message that had the same. */
  id?: string;
}

const SHOWN_MS = 8000;
/** So many are seen at a time, none behind another: each may be a failure, or hold a way back. */
const SHOWN = 5;
/** Above what floats at the bottom of a page, as the bar of the chosen sessions does. */
const OFFSET = { bottom: 84, left: 24 };

type Library = typeof import('sonner');
let loading: Promise<Library> | undefined;
let announce: ((library: Library) => void) | undefined;

/** Says something short at the edge of the page. What shows it loads with the first. */
export function toast(text: string, { action, otherAction, isError, id }: ToastOptions = {}): void {
  loading ??= untilLoaded(() => import('sonner'));
  void loading.then((library) => {
    announce?.(library);
    const show = isError ? library.toast.error : library.toast;
    show(text, {
      // What went wrong stays until it is closed: it may hold what to do about it.
      ...(isError ? { duration: Number.POSITIVE_INFINITY, closeButton: true } : { duration: SHOWN_MS }),
      // The same failure, told again, takes its own place.
      ...(id || isError ? { id: id ?? text } : {}),
      action,
      cancel: otherAction,
    });
  });
}

/** Where short messages appear. */
export function Toasts() {
  const [Toaster, setToaster] =
    useState<
      ComponentType<Pick<ToasterProps, 'theme' | 'position' | 'offset' | 'expand' | 'visibleToasts'>>
    >();
  const theme = useTheme();

  useEffect(() => {
    announce = (library) => setToaster(() => library.Toaster);
    return () => {
      announce = undefined;
    };
  }, []);

  return Toaster ? (
    <Toaster theme={theme ?? 'light'} position="bottom-left" offset={OFFSET} expand visibleToasts={SHOWN} />
  ) : null;
}
