'use client';

import { parseTree } from 'jsonc-parser';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { Notice } from '@/components/ui/notice';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { toJsonPointer } from '@/lib/core/json/json-pointer';
import { limits } from '@/lib/core/limits/limits.mjs';
import { parseTool } from '@/lib/core/tool/parse-tool';
import type { FormChange } from '@/lib/core/tool-form/form-change';
import { listRows, type SchemaRow } from '@/lib/core/tool-form/read/list-rows';
import { findEntry } from '@/lib/core/tool-form/text/find-entry';
import { FormHead } from './form-head';
import type { ChangeForm } from './form-props';
import { RowActions } from './row-actions';
import { SchemaDetail } from './schema-detail';
import { SchemaLine } from './schema-line';
import { useTreeKeys } from './use-tree-keys';

export interface ToolFormProps {
  text: string;
  /** What is told of the tool. */
  problems: readonly ToolProblem[];
  onChange: ChangeForm;
  /** Takes the last edit back, or does it again: there is one history of the text. */
  onUndo: (isBack: boolean) => void;
}

/** A tool of one's own as a form over its text. Only what is in sight is in the page. Loaded when first opened. */
export default function ToolForm({ text, problems, onChange, onUndo }: ToolFormProps) {
  const parsed = useMemo(() => parseTool(text), [text]);
  // What was last readable stays in sight, dimmed, while the text is being mended.
  const [readable, setReadable] = useState(text);
  if (parsed.ok && readable !== text) setReadable(text);
  const shown = parsed.ok ? text : readable;
  const isShown = parsed.ok || parseTool(shown).ok;
  const root = useMemo(() => (isShown ? parseTree(shown) : undefined), [shown, isShown]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [selectedId, setSelectedId] = useState<string>();
  const [dragged, setDragged] = useState<SchemaRow>();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const { rows, left } = useMemo(
    () => (root ? listRows(root, closed) : { rows: [], left: false }),
    [root, closed],
  );

  const change = (made: FormChange, step?: string) => {
    onChange(made, step);
    if (made.do === 'rename') setSelectedId(toJsonPointer([...made.path.slice(0, -1), made.name]));
  };
  const toggle = (id: string) =>
    setClosed((known) => {
      const next = new Set(known);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const move = (row: SchemaRow, by: number) => {
    const to = row.index + by;
    if (to < 0 || to >= row.count) return;
    change({ do: 'move', path: row.path, to });
    // What has no name is called by its place.
    if (typeof row.path.at(-1) === 'number' && row.id === selectedId)
      setSelectedId(toJsonPointer([...row.path.slice(0, -1), to]));
  };
  const remove = (row: SchemaRow) => {
    if (row.role === 'root') return;
    const isLastOfList = row.count === 1 && typeof row.path.at(-1) === 'number';
    change({ do: 'remove', path: isLastOfList ? row.path.slice(0, -1) : row.path });
  };
  const onKeyDown = useTreeKeys({ rows, scroller, list, onToggle: toggle, onMove: move, onDelete: remove });

  const undo = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    event.stopPropagation();
    onUndo(key === 'z' && !event.shiftKey);
  };
  const selected = rows.findIndex(({ id }) => id === selectedId);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the form in it
    <div className="flex min-h-0 flex-1 flex-col" onKeyDown={undo}>
      {!parsed.ok && (
        <div className="p-2">
          <Notice variant="wait" title="The text cannot be read as it is.">
            {parsed.message} The form goes on once it is mended in the text.
          </Notice>
        </div>
      )}
      {root && (
        <fieldset
          disabled={!parsed.ok}
          aria-label="Form"
          className="flex min-h-0 flex-1 flex-col disabled:opacity-60"
        >
          <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto pb-4">
            <Virtualizer
              ref={list}
              scrollRef={scroller}
              data={[undefined, ...rows]}
              keepMounted={selected >= 0 ? [0, selected + 1] : [0]}
            >
              {(row) =>
                row === undefined ? (
                  <FormHead key="head" root={root} problems={problems} change={change} />
                ) : (
                  <div key={row.id} className={row.role === 'root' ? 'pt-1.5' : undefined}>
                    <SchemaLine
                      row={row}
                      isSelected={row.id === selectedId}
                      isTarget={dragged !== undefined && dragged.id !== row.id && areBeside(dragged, row)}
                      onSelect={setSelectedId}
                      onToggle={toggle}
                      onKeyDown={onKeyDown}
                      onDrag={setDragged}
                      onDrop={(target) => {
                        if (dragged) move(dragged, target.index - dragged.index);
                        setDragged(undefined);
                      }}
                      actions={
                        <RowActions
                          row={row}
                          isTaken={(path, name) => findEntry(root, [...path, name]) !== undefined}
                          change={change}
                          onMove={move}
                          onDelete={remove}
                          onAdded={(path) => {
                            setClosed((known) => new Set([...known].filter((id) => id !== row.id)));
                            setSelectedId(toJsonPointer(path));
                          }}
                        />
                      }
                    />
                    {row.id === selectedId && (
                      <div className="mx-1 mb-1 rounded-md border border-line bg-raised">
                        <SchemaDetail key={row.id} text={shown} root={root} row={row} change={change} />
                      </div>
                    )}
                  </div>
                )
              }
            </Virtualizer>
            {left && (
              <p className="px-3 py-2 text-ink-muted text-xs">
                The form shows {limits.formRows.value} lines. The rest of the schema is in the text.
              </p>
            )}
          </div>
        </fieldset>
      )}
    </div>
  );
}

/** Whether two are entries of one object or list. */
const areBeside = (one: SchemaRow, other: SchemaRow): boolean =>
  toJsonPointer(one.path.slice(0, -1)) === toJsonPointer(other.path.slice(0, -1));
