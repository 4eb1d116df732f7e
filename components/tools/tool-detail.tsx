'use client';

import { CircleAlert, WandSparkles } from 'lucide-react';
import { useState } from 'react';
import type { ToolChange } from '@/components/answerers/tool-change';
import { CodeEditor } from '@/components/editor/code-editor';
import { IconButton } from '@/components/ui/icon-button';
import { Tabs } from '@/components/ui/tabs';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { loadLater } from '@/lib/client/load-later';
import type { SessionTool } from '@/lib/core/session/session-tool';

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
        <ul
          aria-label="Problems"
          className="max-h-32 shrink-0 overflow-y-auto border-line border-t bg-raised py-1"
        >
          {problems.map((problem) => (
            <li key={`${problem.rule} ${problem.start} ${problem.message}`}>
              <button
                type="button"
                onClick={() => setReveal({ offset: problem.start })}
                className="flex w-full items-start gap-2 px-3 py-1 text-left text-xs hover:bg-sunken"
              >
                <CircleAlert className="mt-0.5 size-3.5 shrink-0 text-bad" />
                <span className="min-w-0 [overflow-wrap:anywhere]">{problem.message}</span>
              </button>
            </li>
          ))}
        </ul>
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
