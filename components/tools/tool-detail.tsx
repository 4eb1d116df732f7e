'use client';

import { WandSparkles } from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import type { ToolChange } from '@/components/answerers/tool-change';
import { CodeEditor } from '@/components/editor/code-editor';
import { findHeldTexts } from '@/components/shape/invalid/find-held-texts';
import { useInvalidTextStore } from '@/components/shape/invalid/invalid-text-context';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/icon-button';
import { Tabs } from '@/components/ui/tabs';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { loadLater } from '@/lib/client/load-later';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { readTool } from '@/lib/core/tool/read-tool';
import { runsAtAnthropic } from '@/lib/core/tool/runs-at-anthropic';
import { useToolEdits } from './use-tool-edits';

const AnswersForm = loadLater(() => import('./answers-form'));
const FieldsForm = loadLater(() => import('./fields-form'));
const ProblemList = loadLater(() => import('./problems/problem-list'));
const SilencedList = loadLater(() => import('./problems/silenced-list'));
const PinBar = loadLater(() => import('./library/pin-bar'));
const TryForm = loadLater(() => import('./try/try-form'));

export interface ToolDetailProps {
  tool: SessionTool;
  /** All that was found in it, the silenced too. */
  problems: readonly ToolProblem[];
  onChange: (change: ToolChange) => void;
  /** Asks something of the library. */
  onLibrary: (show: 'save' | 'history') => void;
}

/** One tool: its definition in the editor, and who answers its calls. */
export function ToolDetail({ tool, problems, onChange, onLibrary }: ToolDetailProps) {
  const [tab, setTab] = useState('definition');
  const { silenced = [] } = tool;
  const { reveal, show, format, mend, silence, tellAgain } = useToolEdits(tool, onChange);
  const isServed = useMemo(() => runsAtAnthropic(readTool(tool.text)), [tool.text]);
  const { texts } = useInvalidTextStore();
  const root = `tool:${tool.id}`;
  const unsendable = useMemo(
    () => Object.keys(findHeldTexts(texts, { [root]: readTool(tool.text) })).length,
    [texts, root, tool.text],
  );
  const told = useMemo(() => problems.filter(({ silence }) => !silence), [problems]);

  const definition = (
    <>
      {tool.library && (
        <Suspense>
          <PinBar
            pin={tool.library}
            text={tool.text}
            onSave={() => onLibrary('save')}
            onHistory={() => onLibrary('history')}
          />
        </Suspense>
      )}
      <div className="min-h-0 flex-1">
        <CodeEditor
          path={`tools/${tool.id}.json`}
          language="json"
          value={tool.text}
          onChange={(text) => onChange({ text })}
          label="Tool definition"
          problems={told}
          reveal={reveal}
        />
      </div>
      {(told.length > 0 || silenced.length > 0) && (
        <Suspense>
          <ProblemList label="Problems" problems={told} onShow={show} onFix={mend} onSilence={silence}>
            <SilencedList silenced={silenced} problems={problems} onShowAgain={tellAgain} />
          </ProblemList>
        </Suspense>
      )}
    </>
  );

  return (
    <Tabs
      label="Tool"
      value={isServed && (tab === 'answers' || tab === 'try') ? 'definition' : tab}
      onChange={setTab}
      tabs={[
        { id: 'definition', label: 'Definition', panel: definition },
        {
          id: 'fields',
          label: <>Fields {unsendable > 0 && <Badge variant="bad">{unsendable}</Badge>}</>,
          panel: (
            <FieldsForm
              path={`/${root}`}
              text={tool.text}
              onChange={(update) => onChange(({ text }) => ({ text: update(text) }))}
            />
          ),
        },
        // What runs at Anthropic is answered there.
        ...(isServed
          ? []
          : [
              { id: 'answers', label: 'Answers', panel: <AnswersForm tool={tool} onChange={onChange} /> },
              { id: 'try', label: 'Try', panel: <TryForm tool={tool} onChange={onChange} /> },
            ]),
      ]}
      aside={
        tab === 'definition' && (
          <IconButton
            label="Format"
            icon={<WandSparkles />}
            disabled={problems.some(({ rule }) => rule === 'json')}
            onClick={format}
          />
        )
      }
    />
  );
}
