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
import { toast } from '@/components/ui/toast';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { loadLater } from '@/lib/client/load-later';
import { untilLoaded } from '@/lib/client/until-loaded';
import { useLatest } from '@/lib/client/use-latest';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { readTool } from '@/lib/core/tool/read-tool';
import { runsAtAnthropic } from '@/lib/core/tool/runs-at-anthropic';
import type { SilencedFinding } from '@/lib/core/tool/silence/silenced-finding';
import { ProblemList } from './problems/problem-list';
import { showAgain } from './problems/show-again';
import { silenceProblem } from './problems/silence-problem';
import { SilencedList } from './problems/silenced-list';

const AnswersForm = loadLater(() => import('./answers-form'));
const FieldsForm = loadLater(() => import('./fields-form'));
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
  const [reveal, setReveal] = useState<{ offset: number }>();
  const { silenced = [] } = tool;
  const latest = useLatest(tool.text);
  const isServed = useMemo(() => runsAtAnthropic(readTool(tool.text)), [tool.text]);
  const { texts } = useInvalidTextStore();
  const root = `tool:${tool.id}`;
  const unsendable = useMemo(
    () => Object.keys(findHeldTexts(texts, { [root]: readTool(tool.text) })).length,
    [texts, root, tool.text],
  );
  const told = useMemo(() => problems.filter(({ silence }) => !silence), [problems]);

  const format = async () => {
    const { formatJson } = await import('./format-json');
    // What was typed while it was loaded is formatted as well.
    onChange((now) => {
      const text = formatJson(now.text);
      return text === null ? {} : { text };
    });
  };

  const mend = async ({ fix }: ToolProblem) => {
    if (!fix) return;
    const { applyFix } = await untilLoaded(() => import('@/lib/core/tool/fix/apply-fix'));
    const before = latest.current;
    const text = applyFix(before, fix);
    if (text === null) {
      toast('The definition has changed meanwhile. Nothing was fixed.', { isError: true });
      return;
    }
    // Of the text as it is by then: another fix may have been pressed just before.
    onChange((now) => {
      const mended = applyFix(now.text, fix);
      return mended === null ? {} : { text: mended };
    });
    // What was typed since is not thrown away.
    const undo = () => onChange((now) => (now.text === text ? { text: before } : {}));
    toast(`Fixed: ${fix.label}.`, { action: { label: 'Undo', onClick: undo } });
  };

  const silence = (problem: ToolProblem, reason: string, isRule: boolean) => {
    const { change, undo } = silenceProblem(problem, reason, isRule, silenced);
    onChange(change);
    toast('Silenced. The reason is kept with the tool.', {
      action: { label: 'Undo', onClick: () => onChange(undo) },
    });
  };

  const tellAgain = (entry: SilencedFinding) => {
    onChange(showAgain(entry));
    const undo = () => onChange((now) => ({ silenced: [...showAgain(entry)(now).silenced, entry] }));
    toast('Shown again.', { action: { label: 'Undo', onClick: undo } });
  };

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
        <ProblemList
          label="Problems"
          problems={told}
          onShow={({ start }) => setReveal({ offset: start })}
          onFix={(problem) => void mend(problem)}
          onSilence={silence}
        >
          <SilencedList silenced={silenced} problems={problems} onShowAgain={tellAgain} />
        </ProblemList>
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
            onClick={() => void format()}
          />
        )
      }
    />
  );
}
