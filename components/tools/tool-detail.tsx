'use client';

import { WandSparkles } from 'lucide-react';
import { useState } from 'react';
import type { ToolChange } from '@/components/answerers/tool-change';
import { CodeEditor } from '@/components/editor/code-editor';
import { IconButton } from '@/components/ui/icon-button';
import { Tabs } from '@/components/ui/tabs';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { loadLater } from '@/lib/client/load-later';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { ProblemList } from './problem-list';

const AnswersForm = loadLater(() => import('./answers-form'));

export interface ToolDetailProps {
  tool: SessionTool;
  problems: ToolProblem[];
  onChange: (change: ToolChange) => void;
}

/** One tool: its definition in the editor, and who answers its calls. */
export function ToolDetail({ tool, problems, onChange }: ToolDetailProps) {
  const [tab, setTab] = useState('definition');
  const [reveal, setReveal] = useState<{ offset: number }>();

  const format = async () => {
    const { formatJson } = await import('./format-json');
    const text = formatJson(tool.text);
    if (text !== null) onChange({ text });
  };

  const definition = (
    <>
      <div className="min-h-0 flex-1">
        <CodeEditor
          path={`tools/${tool.id}.json`}
          language="json"
          value={tool.text}
          onChange={(text) => onChange({ text })}
          label="Tool definition"
          problems={problems}
          reveal={reveal}
        />
      </div>
      {problems.length > 0 && (
        <ProblemList
          label="Problems"
          problems={problems}
          onShow={({ start }) => setReveal({ offset: start })}
        />
      )}
    </>
  );

  return (
    <Tabs
      label="Tool"
      value={tab}
      onChange={setTab}
      tabs={[
        { id: 'definition', label: 'Definition', panel: definition },
        { id: 'answers', label: 'Answers', panel: <AnswersForm tool={tool} onChange={onChange} /> },
      ]}
      aside={
        tab === 'definition' && (
          <IconButton
            label="Format"
            icon={<WandSparkles />}
            disabled={problems.some(({ rule }) => rule === 'json')}
            onClick={() => void format()}
          />
        )
      }
    />
  );
}
