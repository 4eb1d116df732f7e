'use client';

import { applyEdits } from 'jsonc-parser';
import { WandSparkles } from 'lucide-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { ToolChange } from '@/components/answerers/tool-change';
import { CodeEditor } from '@/components/editor/code-editor';
import type { EditorHandle } from '@/components/editor/editor-handle';
import { cx } from '@/components/ui/cx';
import { IconButton } from '@/components/ui/icon-button';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { isCustomTool } from '@/lib/core/tool/is-custom-tool';
import { readTool } from '@/lib/core/tool/read-tool';
import { toEdits } from '@/lib/core/tool-form/to-edits';
import FieldsForm from '../fields-form';
import type { ChangeForm } from '../form/form-props';
import ToolForm from '../form/tool-form';
import { useToolEdits } from '../use-tool-edits';
import type { BenchPane } from './bench-pane';
import { BenchTabs } from './bench-tabs';

export interface ToolBenchProps {
  tool: SessionTool;
  tools: readonly SessionTool[];
  config: SessionConfig;
  /** All that was found in the tool, the silenced too. */
  problems: readonly ToolProblem[];
  /** What a narrow window shows. */
  pane: BenchPane;
  onPaneChange: (pane: BenchPane) => void;
  onChange: (change: ToolChange) => void;
  onLibrary: (show: 'save' | 'history') => void;
  onReport: () => void;
}

const narrowLooks: Record<BenchPane, string> = {
  tools: '',
  text: 'max-[899px]:[&_#bench-form]:hidden! max-[899px]:[&>#bench-checks]:hidden!',
  form: 'max-[899px]:[&_#bench-text]:hidden! max-[899px]:[&>#bench-checks]:hidden!',
  checks: 'max-[899px]:[&>#bench-definition]:hidden!',
};

/** One tool with room to work on it: its text and its form side by side, and what is known of it below. Loaded when first opened. */
export default function ToolBench(props: ToolBenchProps) {
  const { tool, problems, pane, onChange } = props;
  const editor = useRef<EditorHandle>(null);
  const edits = useToolEdits(tool, onChange);
  const told = useMemo(() => problems.filter(({ silence }) => !silence), [problems]);
  // What Anthropic defines has fields of its own, and no schema.
  const isCustom = useMemo(() => isCustomTool(readTool(tool.text) ?? {}), [tool.text]);

  const changeForm: ChangeForm = (change, step) => {
    const name = step ?? '';
    if (editor.current?.edit((text) => toEdits(text, change), name)) return;
    onChange(({ text }) => ({ text: applyEdits(text, toEdits(text, change)) }));
  };

  return (
    <Group orientation="vertical" className={cx('min-h-0 flex-1', narrowLooks[pane])}>
      <Panel id="bench-definition" defaultSize="66%" minSize="160px" className="flex flex-col">
        <Group orientation="horizontal" className="min-h-0 flex-1">
          <Panel id="bench-text" minSize="240px" className="flex flex-col">
            <PaneHead title="Text">
              <IconButton
                label="Format"
                icon={<WandSparkles />}
                disabled={problems.some(({ rule }) => rule === 'json')}
                onClick={edits.format}
              />
            </PaneHead>
            <div className="min-h-0 flex-1">
              <CodeEditor
                ref={editor}
                path={`tools/${tool.id}.json`}
                language="json"
                value={tool.text}
                onChange={(text) => onChange({ text })}
                label="Tool definition"
                problems={told}
                reveal={edits.reveal}
              />
            </div>
          </Panel>
          <Separator className="w-px bg-line outline-offset-2 hover:bg-accent max-[899px]:hidden data-[separator=active]:bg-accent" />
          <Panel id="bench-form" minSize="260px" className="flex flex-col">
            <PaneHead title="Form" />
            {isCustom ? (
              <ToolForm
                text={tool.text}
                problems={told}
                onChange={changeForm}
                onUndo={(isBack) => editor.current?.undo(isBack)}
              />
            ) : (
              <FieldsForm
                path={`/tool:${tool.id}`}
                text={tool.text}
                onChange={(update) => onChange(({ text }) => ({ text: update(text) }))}
              />
            )}
          </Panel>
        </Group>
      </Panel>
      <Separator className="h-px bg-line outline-offset-2 hover:bg-accent max-[899px]:hidden data-[separator=active]:bg-accent" />
      <Panel id="bench-checks" minSize="96px" className="flex flex-col bg-surface">
        <BenchTabs {...props} told={told} edits={edits} isCustom={isCustom} />
      </Panel>
    </Group>
  );
}

function PaneHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex h-8 shrink-0 items-center border-line border-b bg-surface px-3 max-[899px]:hidden">
      <h2 className="font-medium text-ink-soft text-xs">{title}</h2>
      <span className="ml-auto flex items-center gap-1">{children}</span>
    </div>
  );
}
