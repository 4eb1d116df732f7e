import { addedLook, removedClass } from '@/components/ui/diff-look';
import { countOf, formatCount } from '@/components/ui/format';
import { Disclosure } from '@/components/ui/layout/disclosure';
import type { Changes, Piece, ToolRow, ValueChange } from '@/lib/core/compare/comparison';
import type { SentDifferences } from '@/lib/core/rerun/compare-with-sent';

export interface DifferenceViewProps {
  differences: SentDifferences;
  /** Said when there are none. */
  same: string;
  /** How many different settings and tools the recorded run was sent. */
  variants: number;
}

/** What differs between what a run was sent and what would be sent now. */
export function DifferenceView({ differences: { settings, tools }, same, variants }: DifferenceViewProps) {
  const names = [...new Set(settings.changes.map(({ path }) => nameSetting(path)))];
  const all = [...names, ...tools.map(({ name, status }) => `${name} (${marks[status]})`)];
  return (
    <section aria-label="What differs from the recorded run" className="min-w-0 text-xs">
      {all.length === 0 ? (
        <p className="text-ink-soft">{same}</p>
      ) : (
        <Disclosure
          open
          summary={
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <span className="font-medium text-ink">
                {countOf(all.length, 'difference')} from what the recorded run was sent:
              </span>{' '}
              {listSome(all)}.
            </span>
          }
        >
          <div
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            tabIndex={0}
            className="mt-1.5 flex max-h-52 flex-col divide-y divide-line overflow-y-auto rounded-md border border-line bg-surface px-2.5"
          >
            {settings.changes.map((change) => (
              <ChangeView key={change.path} change={change} label={nameSetting(change.path)} />
            ))}
            {tools.map((tool) => (
              <ToolView key={tool.name} tool={tool} />
            ))}
          </div>
        </Disclosure>
      )}
      {variants > 1 && (
        <p className="mt-1 text-ink-muted">
          The recorded run was sent {variants} different settings and tools on its way; these are the last.
        </p>
      )}
    </section>
  );
}

const marks: Record<ToolRow['status'], string> = { changed: 'changed', a: 'not sent any more', b: 'new' };

/** So many are named; all of them stand below. */
const NAMED = 5;

function listSome(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? `, and ${more} more` : '');
}

/** The name of a setting by the JSON Pointer of a change in it. */
function nameSetting(path: string): string {
  const [, name = ''] = path.split('/');
  if (name === 'system') return 'system prompt';
  return name;
}

function ToolView({ tool: { name, status, changes, isCut } }: { tool: ToolRow }) {
  return (
    <div className="py-1.5">
      <p>
        <code className="font-mono font-semibold text-call">{name}</code>{' '}
        <span className="text-ink-muted">{marks[status]}</span>
      </p>
      <ChangeViews changes={changes} isCut={isCut} />
    </div>
  );
}

function ChangeViews({ changes, isCut }: Changes) {
  return (
    <>
      {changes.map((change) => (
        <ChangeView key={change.path} change={change} label={change.path.slice(1).replaceAll('/', '.')} />
      ))}
      {isCut && <p className="text-ink-muted">There are more changes than can be listed.</p>}
    </>
  );
}

function ChangeView({ change: { a, b, pieces }, label }: { change: ValueChange; label: string }) {
  return (
    <div className="min-w-0 py-1">
      <span className="text-ink-muted">{label}</span>{' '}
      {pieces ? (
        <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          {pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places
            <PieceView key={index} piece={piece} />
          ))}
        </p>
      ) : (
        <span className="font-mono [overflow-wrap:anywhere]">
          {a !== undefined && <del className={removedClass}>{a}</del>}
          {a !== undefined && b !== undefined && ' '}
          {b !== undefined && <ins className={addedLook}>{b}</ins>}
        </span>
      )}
    </div>
  );
}

function PieceView({ piece }: { piece: Piece }) {
  switch (piece.op) {
    case 'same':
      return piece.text;
    case 'skipped':
      return (
        <span className="mx-1 rounded bg-sunken px-1 text-ink-muted">
          … {formatCount(piece.length)} characters the same …
        </span>
      );
    case 'removed':
      return <del className={removedClass}>{piece.text}</del>;
    case 'added':
      return <ins className={addedLook}>{piece.text}</ins>;
  }
}
