'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useInvalidTextStore } from '@/components/shape/invalid/invalid-text-context';
import { setInvalid } from '@/components/shape/invalid/set-invalid';
import { Button } from '@/components/ui/button';
import { Fieldset } from '@/components/ui/form/fieldset';
import { Input } from '@/components/ui/form/input';
import { Textarea } from '@/components/ui/form/textarea';
import { IconButton } from '@/components/ui/icon-button';
import { toast } from '@/components/ui/toast';
import { useLatest } from '@/lib/client/use-latest';
import { isJsonObject } from '@/lib/core/claude/message';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import type { SettingProps } from './setting-props';
import { findRowProblem, isBlank, readRows, toRows, toVariables, type VariableRow } from './variable-rows';

/** The variables of a session. Rows that cannot be used stay as typed, are told, and change nothing. */
export function VariablesControl({ label, path, value, onChange }: SettingProps) {
  const { texts, change: changeTexts } = useInvalidTextStore();
  const invalid = texts[path];
  const variables = readTexts(value);
  const [rows, setRows] = useState(() => (invalid ? readRows(invalid.text) : toRows(variables)));
  // Somebody else's edit: another tab's, or a preset's.
  if (!invalid && !isDeepEqual(toVariables(rows), variables ?? {})) setRows(toRows(variables));

  const change = (next: VariableRow[]) => {
    setRows(next);
    const problem = next.map((row) => findRowProblem(row, next)).find(Boolean);
    const kept = problem ? { text: JSON.stringify(next), problem, name: label } : undefined;
    changeTexts((now) => setInvalid(now, path, kept));
    if (problem) return;
    const named = toVariables(next);
    if (isDeepEqual(named, variables ?? {})) return;
    onChange(Object.keys(named).length > 0 ? named : undefined);
  };
  const latest = useLatest({ rows, change });

  const remove = (index: number) => {
    const row = rows[index];
    change(rows.toSpliced(index, 1));
    if (!row || isBlank(row)) return;
    const putBack = () => latest.current.change(latest.current.rows.toSpliced(index, 0, row));
    toast(`Deleted the variable ${row.name}.`, { action: { label: 'Undo', onClick: putBack } });
  };

  return (
    <Fieldset legend={label}>
      {rows.map((row, index) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
          key={index}
          row={row}
          number={index + 1}
          problem={findRowProblem(row, rows)}
          onChange={(changed) => change(rows.with(index, changed))}
          onDelete={() => remove(index)}
        />
      ))}
      <div className="flex flex-col items-start gap-1">
        <Button size="sm" icon={<Plus />} onClick={() => change([...rows, { name: '', value: '' }])}>
          Add variable
        </Button>
        <p className="text-ink-muted text-xs">
          <code className="font-mono">{'{{name}}'}</code> stands for the value in messages, the system prompt
          and results of mocks; <code className="font-mono">{'\\{{name}}'}</code> stays as it is.
        </p>
      </div>
    </Fieldset>
  );
}

/** The variables of the settings: names with texts. */
const readTexts = (value: unknown): Record<string, string> | undefined =>
  isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]))
    : undefined;

interface RowProps {
  row: VariableRow;
  number: number;
  problem: string | undefined;
  onChange: (row: VariableRow) => void;
  onDelete: () => void;
}

function Row({ row, number, problem, onChange, onDelete }: RowProps) {
  return (
    <div>
      <div className="flex items-start gap-1.5">
        <Input
          aria-label={`Name of variable ${number}`}
          error={problem !== undefined}
          placeholder="name"
          spellCheck={false}
          value={row.name}
          maxLength={100}
          onChange={(event) => onChange({ ...row, name: event.target.value })}
          className="w-2/5 font-mono text-xs"
        />
        <Textarea
          aria-label={`Value of variable ${number}`}
          placeholder="value"
          rows={1}
          dir="auto"
          value={row.value}
          onChange={(event) => onChange({ ...row, value: event.target.value })}
          className="field-sizing-content max-h-32 min-h-7 min-w-0 flex-1 resize-none text-xs"
        />
        <IconButton
          label={`Delete variable ${row.name || number}`}
          icon={<Trash2 />}
          className="mt-0.5"
          onClick={onDelete}
        />
      </div>
      {problem && (
        <p role="alert" className="mt-0.5 text-bad text-xs">
          {problem}
        </p>
      )}
    </div>
  );
}
