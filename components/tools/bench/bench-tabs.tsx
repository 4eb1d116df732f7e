import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FindingBadges } from '@/components/ui/finding/finding-badges';
import { Tabs } from '@/components/ui/tabs';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { loadLater } from '@/lib/client/load-later';
import { readTool } from '@/lib/core/tool/read-tool';
import { runsAtAnthropic } from '@/lib/core/tool/runs-at-anthropic';
import ProblemList from '../problems/problem-list';
import SilencedList from '../problems/silenced-list';
import type { useToolEdits } from '../use-tool-edits';
import type { ToolBenchProps } from './tool-bench';

const AnswersForm = loadLater(() => import('../answers-form'));
const FieldsForm = loadLater(() => import('../fields-form'));
const TryForm = loadLater(() => import('../try/try-form'));
const ModelView = loadLater(() => import('./model-view'));
const PinBar = loadLater(() => import('../library/pin-bar'));

export interface BenchTabsProps extends ToolBenchProps {
  /** What is told of the tool. */
  told: readonly ToolProblem[];
  edits: ReturnType<typeof useToolEdits>;
  isCustom: boolean;
}

/** What is known of a tool, and how it is tried. */
export function BenchTabs(props: BenchTabsProps) {
  const { tool, tools, config, problems, told, edits, isCustom } = props;
  const { onPaneChange, onChange, onLibrary, onReport } = props;
  const [tab, setTab] = useState('advice');
  const isServed = runsAtAnthropic(readTool(tool.text));
  const { silenced = [] } = tool;
  const advice = (
    <>
      {told.length === 0 && (
        <p className="px-3 pt-3 text-ink-soft">
          No rule has anything against this tool{tool.enabled ? '' : ' while it is switched off'}.
        </p>
      )}
      <ProblemList
        label="Advice"
        problems={told}
        isWhole
        onShow={(problem) => {
          edits.show(problem);
          onPaneChange('text');
        }}
        onFix={edits.mend}
        onSilence={edits.silence}
      >
        <SilencedList silenced={silenced} problems={problems} onShowAgain={edits.tellAgain} />
      </ProblemList>
    </>
  );
  const versions = tool.library ? (
    <Suspense>
      <PinBar
        pin={tool.library}
        text={tool.text}
        onSave={() => onLibrary('save')}
        onHistory={() => onLibrary('history')}
      />
    </Suspense>
  ) : (
    <div className="flex flex-col items-start gap-2 p-3 text-ink-soft">
      <p>This tool is in this session alone. In the library it has versions that can be compared.</p>
      <Button onClick={() => onLibrary('save')}>Save to the library…</Button>
    </div>
  );
  const shown = [
    {
      id: 'advice',
      label: (
        <>
          Advice <FindingBadges problems={told} isShort />
        </>
      ),
      panel: advice,
    },
    // What runs at Anthropic is answered there.
    ...(isServed
      ? []
      : [
          { id: 'try', label: 'Try', panel: <TryForm tool={tool} onChange={onChange} /> },
          { id: 'answers', label: 'Answers', panel: <AnswersForm tool={tool} onChange={onChange} /> },
        ]),
    {
      id: 'model',
      label: 'What the model reads',
      panel: <ModelView tool={tool} tools={tools} config={config} />,
    },
    ...(isCustom
      ? [
          {
            id: 'fields',
            label: 'All fields',
            panel: (
              <FieldsForm
                path={`/tool:${tool.id}`}
                text={tool.text}
                onChange={(update) => onChange(({ text }) => ({ text: update(text) }))}
              />
            ),
          },
        ]
      : []),
    {
      id: 'versions',
      label: tool.library ? `Versions (v${tool.library.version})` : 'Versions',
      panel: versions,
    },
  ];
  return (
    <Tabs
      label="About the tool"
      value={shown.some(({ id }) => id === tab) ? tab : 'advice'}
      onChange={setTab}
      tabs={shown}
      aside={
        tab === 'advice' && (
          <Button size="sm" onClick={onReport} className="max-[899px]:hidden">
            Report on all tools
          </Button>
        )
      }
    />
  );
}
