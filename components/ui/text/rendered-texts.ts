'use client';

import { createContext, type ReactNode, use } from 'react';
import { type TextForm, toTextKey } from './to-text-key';

/** Texts as the server has rendered them already, by key: to show them, no code has to be loaded. */
export const RenderedTexts = createContext<Readonly<Record<string, ReactNode>>>({});

export const useRenderedText = (form: TextForm, text: string): ReactNode | undefined =>
  use(RenderedTexts)[toTextKey(form, text)];
