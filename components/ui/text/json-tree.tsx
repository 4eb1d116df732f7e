import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { writeJson } from '@/lib/core/json/write-json';
import { takeStart } from '@/lib/core/take-start';
import { showInvisible } from './show-invisible';

/** So many members are shown until more are asked for, and with each step. */
const STEP = 50;
/** So much is shown of a value in one line, in UTF-16 units. */
const MAX_VALUE = 2000;

export interface JsonTreeProps {
  value: unknown;
  /** What it is called, for those who hear the page. */
  label: string;
  /** What is wrong, by JSON Pointer. */
  issues: ReadonlyMap<string, string>;
}

/** A JSON value as a tree: lists and objects open, what is wrong is said at its place. */
export function JsonTree({ value, label, issues }: JsonTreeProps) {
  return (
    <figure aria-label={label} className="min-w-0 font-mono text-xs leading-relaxed">
      <Node path="" name={undefined} value={value} issues={issues} isOpen />
    </figure>
  );
}

interface NodeProps {
  path: string;
  name: string | undefined;
  value: unknown;
  issues: ReadonlyMap<string, string>;
  isOpen: boolean;
}

function Node({ path, name, value, issues, isOpen }: NodeProps) {
  const [open, setOpen] = useState(isOpen);
  const [count, setCount] = useState(STEP);
  const members = toMembers(value);
  const issue = issues.get(path);
  if (!members)
    return (
      <div className="pl-4 [overflow-wrap:anywhere]">
        <Name name={name} />
        <bdi className={typeof value === 'string' ? 'text-good' : 'text-call'}>{writeValue(value)}</bdi>
        <Issue text={issue} />
      </div>
    );
  const [first, last] = Array.isArray(value) ? '[]' : '{}';
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="min-w-0 pl-4"
    >
      <summary className="-ml-4 cursor-pointer [overflow-wrap:anywhere]">
        <Name name={name} />
        <span className="text-ink-muted">
          {first}
          {members.length === 1 ? '1 member' : `${members.length} members`}
          {last}
        </span>
        <Issue text={issue} />
      </summary>
      {open && (
        <>
          {members.slice(0, count).map(([key, member]) => (
            <Node
              key={key}
              path={`${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`}
              name={key}
              value={member}
              issues={issues}
              isOpen={path.length < 200 && members.length <= 20}
            />
          ))}
          {members.length > count && (
            <Button size="sm" variant="ghost" onClick={() => setCount(count + STEP)}>
              Show {Math.min(STEP, members.length - count)} more of {members.length}
            </Button>
          )}
        </>
      )}
    </details>
  );
}

function toMembers(value: unknown): [string, unknown][] | undefined {
  return typeof value === 'object' && value !== null ? Object.entries(value) : undefined;
}

const writeValue = (value: unknown): string => {
  const text = writeJson(value) ?? '';
  return showInvisible(text.length > MAX_VALUE ? `${takeStart(text, MAX_VALUE)}…` : text);
};

function Name({ name }: { name: string | undefined }) {
  return name === undefined ? null : (
    <span className="text-info">{showInvisible(takeStart(name, MAX_VALUE))}: </span>
  );
}

function Issue({ text }: { text: string | undefined }) {
  return text === undefined ? null : <span className="ml-2 font-sans text-bad">← {text}</span>;
}
