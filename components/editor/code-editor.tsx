'use client';

import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';
import { Textarea } from '@/components/ui/form/textarea';
import { takeLongPaste } from '@/components/ui/text/take-long-paste';
import { useTheme } from '@/components/ui/theme/use-theme';
import { editModel } from './edit-model';
import type { EditorHandle } from './editor-handle';
import { loadMonaco } from './load-monaco';
import type { CodeEditorInstance, MonacoApi, TextModel } from './monaco-api';
import { nameExitKeys } from './name-exit-keys';

/** A problem somebody else than the language service found, underlined in the text. */
export interface EditorProblem {
  /** Range in UTF-16 units from the start of the text. */
  start: number;
  end: number;
  severity: 'error' | 'warning' | 'info';
  message: string;
}

export interface CodeEditorProps {
  /** For what edits the same text beside it. */
  ref?: Ref<EditorHandle>;
  /** Names the text: the same path keeps its undo history while the page is open. */
  path: string;
  language: 'json' | 'plaintext';
  value: string;
  onChange: (value: string) => void;
  /** What it edits, for those who hear the page. */
  label: string;
  problems?: readonly EditorProblem[];
  /** Ctrl/Cmd+Enter. */
  onSubmit?: () => void;
  /** Takes the focus once the editor is there, unless the person is at work elsewhere. */
  wantsFocus?: boolean;
  /** A place to go to: changes of it move the cursor there. */
  reveal?: { offset: number } | undefined;
  /** A box among others rather than a page: no line numbers, no marks in the margins. */
  isSmall?: boolean;
  placeholder?: string;
  /** False where a long text that is pasted goes to `onChange` without being put in: there it is shown otherwise. */
  takesLong?: boolean;
}

/** Whose problems these are, as the editor keeps several lists of them. */
const OWNER = 'loopbench';

/**
 * A text in Monaco. Until Monaco has loaded, the same text in a plain box that can be typed in. The editor's own model
 * is the truth while it is open; `value` replaces it only when it comes from elsewhere.
 */
export function CodeEditor(props: CodeEditorProps) {
  const { path, language, value, label, isSmall = false, wantsFocus = false, placeholder = '' } = props;
  const { takesLong = true } = props;
  const host = useRef<HTMLDivElement>(null);
  const stopgap = useRef<HTMLTextAreaElement>(null);
  const takesFocus = useRef(false);
  /** Where the person was in the plain box when the editor took its place. */
  const caret = useRef<CaretPosition>(undefined);
  const [monaco, setMonaco] = useState<MonacoApi>();
  const [instance, setInstance] = useState<CodeEditorInstance>();
  /** What was typed and has not come back as `value` yet. */
  const typed = useRef<string>(undefined);
  /** True while a `value` is put in: nobody has typed it, and by now another may be on its way. */
  const isGiven = useRef(false);
  const [isTabbed, setTabbed] = useState(false);
  const theme = useTheme();
  const onChange = useEffectEvent(props.onChange);
  const onSubmit = useEffectEvent(() => props.onSubmit?.());

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
    const isInBox = stopgap.current !== null && document.activeElement === stopgap.current;
    takesFocus.current = isInBox || (wantsFocus && isFocusFree(host.current));
    caret.current = isInBox ? findCaret(stopgap.current) : undefined;
    const created = monaco.editor.create(host.current, { ...options, ...(isSmall ? smallOptions : {}) });
    const submit = created.addAction({
      id: 'loopbench.submit',
      label: 'Submit',
      keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter],
      run: () => onSubmit(),
    });
    setInstance(created);
    return () => {
      setInstance(undefined);
      submit.dispose();
      created.dispose();
    };
  }, [monaco, isSmall, wantsFocus]);

  // `value` is only what a text begins with here; later changes of it come through the effect below.
  const open = useEffectEvent((api: MonacoApi) => openModel(api, path, language, value));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another path or language is another text to open
  useEffect(() => {
    if (!monaco || !instance) return;
    const model = open(monaco);
    instance.setModel(model);
    typed.current = undefined;
    // Of a box to write in, the end: a draft that was kept goes on there.
    if (caret.current) instance.setPosition(caret.current);
    else if (wantsFocus) instance.setPosition(model.getFullModelRange().getEndPosition());
    caret.current = undefined;
    const stopFocusing = takesFocus.current ? focusOnceVisible(instance) : undefined;
    takesFocus.current = false;
    const changes = model.onDidChangeContent(() => {
      const text = model.getValue();
      // A mark some editors begin a file with, pasted along; no JSON begins with it. Taking it out comes by here again.
      if (text.startsWith('\ufeff')) return removeFirst(model);
      if (isGiven.current) return;
      typed.current = text;
      onChange(typed.current);
    });
    return () => {
      stopFocusing?.();
      changes.dispose();
    };
  }, [monaco, instance, path, language]);

  useEffect(() => {
    const model = instance?.getModel();
    // What was typed comes back as `value` a little later, an older text perhaps before it: neither is news.
    if (value === typed.current) typed.current = undefined;
    if (!model || typed.current !== undefined || model.getValue() === value) return;
    isGiven.current = true;
    replaceText(model, value);
    isGiven.current = false;
    typed.current = undefined;
  }, [instance, value]);

  const step = useRef<EditStep>({ name: '', at: 0 });
  useImperativeHandle(
    props.ref,
    () => ({
      edit: (toEdits, name) => {
        if (!instance) return false;
        const last = step.current;
        step.current = { name, at: Date.now() };
        const goesOn = last.name === name && step.current.at - last.at < STEP_MS;
        return editModel(instance, toEdits, !goesOn);
      },
      undo: (isBack) => {
        const model = instance?.getModel();
        if (!model) return false;
        step.current = { name: '', at: 0 };
        void (isBack ? model.undo() : model.redo());
        return true;
      },
    }),
    [instance],
  );

  useEffect(() => {
    monaco?.editor.setTheme(theme === 'dark' ? 'loopbench-dark' : 'loopbench-light');
  }, [monaco, theme]);

  useEffect(() => {
    const keys = nameExitKeys(navigator.platform);
    instance?.updateOptions({ ariaLabel: `${label}. Press ${keys} to leave with Tab.`, placeholder });
  }, [instance, label, placeholder]);

  useEffect(() => {
    const model = instance?.getModel();
    if (!monaco || !model) return;
    monaco.editor.setModelMarkers(
      model,
      OWNER,
      (props.problems ?? []).map((problem) => toMarker(monaco, model, problem)),
    );
  }, [monaco, instance, props.problems]);

  useEffect(() => {
    const model = instance?.getModel();
    if (!instance || !model || !props.reveal) return;
    const position = model.getPositionAt(props.reveal.offset);
    instance.setPosition(position);
    instance.revealPositionInCenter(position);
    instance.focus();
  }, [instance, props.reveal]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the editor in it
    <div
      className="relative h-full min-h-0 w-full"
      // Came in with Tab, or wrote a tab with it: the way out is not where people look for it.
      onKeyUp={(event) => event.key === 'Tab' && setTabbed(true)}
      onBlur={() => setTabbed(false)}
      // What is typed here is no part of what was edited beside it.
      onFocus={() => instance?.pushUndoStop()}
    >
      <div
        ref={host}
        className="h-full w-full"
        data-editor={path}
        onPasteCapture={(event) => {
          const long = takesLong ? undefined : takeLongPaste(event);
          if (long !== undefined) props.onChange(pasteInto(instance, long));
        }}
      />
      {!instance && (
        <Textarea
          variant="bare"
          ref={stopgap}
          aria-label={label}
          spellCheck={false}
          value={value}
          onChange={(event) => props.onChange(event.target.value.replace(/^\ufeff/, ''))}
          onPaste={(event) => {
            const long = takesLong ? undefined : takeLongPaste(event);
            if (long !== undefined) props.onChange(long);
          }}
          className="absolute inset-0 w-auto resize-none bg-surface p-2 font-mono text-xs leading-[18px]"
        />
      )}
      {isTabbed && (
        <p
          aria-hidden
          className="pointer-events-none absolute right-3 bottom-1 rounded bg-raised px-1.5 py-0.5 text-ink-soft text-xs shadow-sm"
        >
          {nameExitKeys(navigator.platform)}, then Tab, leaves the editor
        </p>
      )}
    </div>
  );
}

/** What was edited last from beside the editor, and when. */
interface EditStep {
  name: string;
  at: number;
}

/** What is typed in one place without a longer pause is undone at once. */
const STEP_MS = 1000;

interface CaretPosition {
  lineNumber: number;
  column: number;
}

/** Where the caret of a plain box is, as the editor counts: the two may end their lines differently. */
function findCaret(box: HTMLTextAreaElement | null): CaretPosition | undefined {
  const lines = box?.value.slice(0, box.selectionEnd).split('\n');
  return lines && { lineNumber: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** What the text would be with another in place of what is chosen of it. */
function pasteInto(instance: CodeEditorInstance | undefined, text: string): string {
  const model = instance?.getModel();
  const selection = instance?.getSelection();
  if (!model || !selection) return text;
  const whole = model.getValue();
  const [start, end] = [selection.getStartPosition(), selection.getEndPosition()];
  return whole.slice(0, model.getOffsetAt(start)) + text + whole.slice(model.getOffsetAt(end));
}

const options = {
  automaticLayout: true,
  fixedOverflowWidgets: true,
  folding: true,
  fontSize: 12,
  fontFamily: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  lineHeight: 18,
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  padding: { top: 8, bottom: 8 },
  renderLineHighlight: 'line',
  scrollBeyondLastLine: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, alwaysConsumeMouseWheel: false },
  stickyScroll: { enabled: false },
  tabSize: 2,
  wordWrap: 'on',
  overviewRulerLanes: 0,
  quickSuggestions: { other: true, strings: true, comments: false },
  // Else a dialog of the editor's own offers to take U+2028 out, and alters the text of a tool.
  unusualLineTerminators: 'off',
  // What turns text round or is not seen is marked; letters that look like others are just another script.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, includeStrings: true },
  renderControlCharacters: true,
} as const;

const smallOptions = {
  folding: false,
  glyphMargin: false,
  lineDecorationsWidth: 8,
  lineNumbers: 'off',
  lineNumbersMinChars: 0,
  renderLineHighlight: 'none',
} as const;

/** True while the person is at nothing the focus could be taken from: nowhere, in a form around it, or in an empty text box. */
function isFocusFree(host: HTMLElement): boolean {
  const active = document.activeElement;
  if (active === null || active.contains(host)) return true;
  return (
    active instanceof HTMLTextAreaElement &&
    active.value === '' &&
    active.closest('form, .monaco-editor') === null
  );
}

/** A row of a list is invisible until it is measured, and what is invisible takes no focus. */
function focusOnceVisible(instance: CodeEditorInstance): () => void {
  let frame = 0;
  const attempt = () => {
    if (instance.getDomNode()?.checkVisibility({ visibilityProperty: true })) instance.focus();
    else frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}

function openModel(monaco: MonacoApi, path: string, language: string, value: string): TextModel {
  const uri = monaco.Uri.parse(`loopbench:///${path}`);
  const known = monaco.editor.getModel(uri);
  if (!known) return monaco.editor.createModel(value, language, uri);
  monaco.editor.setModelLanguage(known, language);
  if (known.getValue() !== value) replaceText(known, value);
  return known;
}

function removeFirst(model: TextModel): void {
  const range = { startLineNumber: 1, startColumn: 1, endLineNumber: 1, endColumn: 2 };
  model.pushEditOperations([], [{ range, text: '' }], () => null);
}

/** Replaces the text as an edit, so that it can be undone. */
function replaceText(model: TextModel, text: string): void {
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
}

function toMarker(monaco: MonacoApi, model: TextModel, problem: EditorProblem) {
  const start = model.getPositionAt(problem.start);
  const end = model.getPositionAt(problem.end);
  const severities = { error: 'Error', warning: 'Warning', info: 'Info' } as const;
  return {
    severity: monaco.MarkerSeverity[severities[problem.severity]],
    message: problem.message,
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}
