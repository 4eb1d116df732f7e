import { Columns2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { countOf } from '@/components/ui/format';
import { writeJson } from '@/components/ui/write-json';
import type { Comparison, ToolRow } from '@/lib/core/compare/comparison';
import { ChangeList } from './change-list';
import type { OpenDiff } from './open-diff';

export interface SettingsViewProps {
  comparison: Comparison;
  openDiff: OpenDiff;
}

/** The settings that differ. */
export function SettingsView({ comparison: { a, b, settings }, openDiff }: SettingsViewProps) {
  return (
    <section
      aria-label="Settings that differ"
      className="min-w-0 overflow-hidden rounded-lg border border-line bg-surface"
    >
      <header className="flex items-center gap-2 border-line border-b bg-raised px-3 py-1.5">
        <h2 className="font-semibold">Settings</h2>
        <span className="text-ink-muted text-xs">{countOf(settings.changes.length, 'difference')}</span>
        <Button
          size="small"
          kind="quiet"
          icon={<Columns2 />}
          className="ml-auto"
          onClick={() =>
            openDiff({
              key: 'settings',
              title: 'Settings: A and B',
              language: 'json',
              read: async () => ({ a: writeJson(a.settings), b: writeJson(b.settings) }),
            })
          }
        >
          Open as diff
        </Button>
      </header>
      <div className="px-3">
        <ChangeList {...settings} />
      </div>
    </section>
  );
}

/** The tools that differ. */
export function ToolsView({ comparison: { tools, sameTools }, openDiff }: SettingsViewProps) {
  return (
    <section
      aria-label="Tools that differ"
      className="min-w-0 overflow-hidden rounded-lg border border-line bg-surface"
    >
      <header className="flex min-h-9 items-center gap-2 border-line border-b bg-raised px-3 py-1.5">
        <h2 className="font-semibold">Tools</h2>
        <span className="text-ink-muted text-xs">
          {tools.length === 1 ? '1 differs' : `${tools.length} differ`}, {sameTools}{' '}
          {sameTools === 1 ? 'is' : 'are'} the same
        </span>
      </header>
      <ul className="divide-y divide-line">
        {tools.map((tool) => (
          <li key={tool.name} className="px-3 py-2">
            <ToolView tool={tool} openDiff={openDiff} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const labels: Record<ToolRow['status'], string> = {
  changed: '± changed',
  a: '− only in A',
  b: '+ only in B',
};

function ToolView({ tool, openDiff }: { tool: ToolRow; openDiff: OpenDiff }) {
  const { name, status, a, b } = tool;
  return (
    <>
      <div className="flex min-w-0 items-center gap-2">
        <code className="min-w-0 truncate font-mono font-semibold text-call text-xs">{name}</code>
        <span className="text-ink-muted text-xs">{labels[status]}</span>
        <Button
          size="small"
          kind="quiet"
          icon={<Columns2 />}
          className="ml-auto"
          onClick={() =>
            openDiff({
              key: `tool ${name}`,
              title: `Tool ${name}: A and B`,
              language: 'json',
              read: async () => ({ a: a ? writeJson(a) : '', b: b ? writeJson(b) : '' }),
            })
          }
        >
          Open as diff
        </Button>
      </div>
      {status === 'changed' ? (
        <ChangeList changes={tool.changes} isCut={tool.isCut} />
      ) : (
        <p dir="auto" className="text-ink-soft text-xs [overflow-wrap:anywhere]">
          {String((a ?? b)?.description ?? (a ?? b)?.type ?? '')}
        </p>
      )}
    </>
  );
}
