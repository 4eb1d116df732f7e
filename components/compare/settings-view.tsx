import { Columns2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { countOf } from '@/components/ui/format';
import { writeShortJson } from '@/components/ui/text/write-short-json';
import { findAnswererKind } from '@/lib/core/answerer/answerer-kinds';
import type { Comparison, ToolRow } from '@/lib/core/compare/comparison';
import { findField } from '@/lib/core/session/field/find-field';
import { ChangeList } from './change-list';
import type { OpenDiff } from './open-diff';

export interface SettingsViewProps {
  comparison: Comparison;
  openDiff: OpenDiff;
}

/** What the settings call a place, where that is not its name in the request anyway. */
function nameSetting(path: string): string | undefined {
  const field = findField(path);
  return field && field.label !== field.name ? field.label : undefined;
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
        <DiffButton about="Settings" a={a.settings} b={b.settings} openDiff={openDiff} />
      </header>
      <div className="px-3">
        <ChangeList {...settings} nameOf={nameSetting} />
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
  const { name, status, a, b, answerers } = tool;
  return (
    <>
      <div className="flex min-w-0 items-center gap-2">
        <code className="min-w-0 truncate font-mono font-semibold text-call text-xs">{name}</code>
        <span className="shrink-0 text-ink-muted text-xs">
          {status === 'changed' && tool.changes.length === 0 ? 'the same definition' : labels[status]}
        </span>
        {(status !== 'changed' || tool.changes.length > 0) && (
          <DiffButton about={`Tool ${name}`} a={a} b={b} openDiff={openDiff} />
        )}
      </div>
      {status === 'changed' ? (
        <ChangeList changes={tool.changes} isCut={tool.isCut} />
      ) : (
        <p dir="auto" className="text-ink-soft text-xs [overflow-wrap:anywhere]">
          {String((a ?? b)?.description ?? (a ?? b)?.type ?? '')}
        </p>
      )}
      {answerers && (
        <section aria-label={`Who answers ${name}`} className="mt-1">
          <div className="flex min-w-0 items-center gap-2 text-xs">
            <span className="min-w-0">
              <span className="text-ink-muted">± Answered today: </span>
              {describeAnswerers(answerers.a, answerers.b)}
            </span>
            <DiffButton about={`Answers of ${name}`} {...answerers} openDiff={openDiff} />
          </div>
          {answerers.a.type === answerers.b.type && <ChangeList {...answerers} />}
        </section>
      )}
    </>
  );
}

interface DiffButtonProps {
  about: string;
  a: object | null;
  b: object | null;
  openDiff: OpenDiff;
}

function DiffButton({ about, a, b, openDiff }: DiffButtonProps) {
  return (
    <Button
      size="sm"
      variant="ghost"
      icon={<Columns2 />}
      className="ml-auto shrink-0"
      onClick={() =>
        openDiff({
          key: about,
          title: `${about}: A and B`,
          language: 'json',
          read: async () => ({ a: a ? writeShortJson(a) : '', b: b ? writeShortJson(b) : '' }),
        })
      }
    >
      Open as diff
    </Button>
  );
}

function describeAnswerers(a: Record<string, unknown>, b: Record<string, unknown>): string {
  const [inA, inB] = [describeAnswerer(a), describeAnswerer(b)];
  return inA === inB ? `${inA} in both` : `${inA} in A, ${inB} in B`;
}

/** Who answers, in words. Kinds this page knows no words for are told by their names. */
const describeAnswerer = (settings: Record<string, unknown>): string =>
  findAnswererKind(settings.type)?.describe(settings) ?? `by ${String(settings.type)}`;
