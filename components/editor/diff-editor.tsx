'use client';

import { useEffect, useRef, useState } from 'react';
import { useTheme } from '@/components/ui/theme/use-theme';
import { loadMonaco } from './load-monaco';
import type { MonacoApi } from './monaco-api';

export interface DiffEditorProps {
  original: string;
  modified: string;
  language: 'json' | 'plaintext';
  /** What it shows, for those who hear the page. */
  label: string;
}

/** Two texts of any length side by side in Monaco, only to be read. Fills the height it is given. */
export default function DiffEditor({ original, modified, language, label }: DiffEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const [monaco, setMonaco] = useState<MonacoApi>();
  const theme = useTheme();

  useEffect(() => {
    let isGone = false;
    void loadMonaco().then((api) => {
      if (!isGone) setMonaco(() => api);
    });
    return () => {
      isGone = true;
    };
  }, []);

  useEffect(() => {
    if (!monaco || !host.current) return;
    const models = {
      original: monaco.editor.createModel(original, language),
      modified: monaco.editor.createModel(modified, language),
    };
    const editor = monaco.editor.createDiffEditor(host.current, {
      ...options,
      originalAriaLabel: `${label}, the left`,
      modifiedAriaLabel: `${label}, the right`,
    });
    editor.setModel(models);
    return () => {
      editor.dispose();
      models.original.dispose();
      models.modified.dispose();
    };
  }, [monaco, original, modified, language, label]);

  useEffect(() => {
    monaco?.editor.setTheme(theme === 'dark' ? 'loopbench-dark' : 'loopbench-light');
  }, [monaco, theme]);

  return (
    <div className="relative h-full min-h-0 w-full">
      <div ref={host} className="h-full w-full" />
      {!monaco && (
        <p role="status" className="absolute inset-0 pt-24 text-center text-ink-muted">
          Opening the editor…
        </p>
      )}
    </div>
  );
}

const options = {
  readOnly: true,
  originalEditable: false,
  automaticLayout: true,
  renderSideBySide: true,
  useInlineViewWhenSpaceIsLimited: true,
  hideUnchangedRegions: { enabled: true },
  diffWordWrap: 'on',
  renderOverviewRuler: false,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, includeStrings: true },
  renderControlCharacters: true,
  fixedOverflowWidgets: true,
  fontSize: 12,
  lineHeight: 18,
  lineNumbersMinChars: 6,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  stickyScroll: { enabled: false },
} as const;
