import { AlertTriangle } from 'lucide-react';
import type { InputIssue } from '@/lib/core/schema/input-issue';

/** Where the input of a call breaks the schema of its tool. */
export default function IssueList({ issues }: { issues: readonly InputIssue[] }) {
  return (
    <ul className="flex flex-col gap-0.5 text-wait text-xs">
      {issues.map((issue) => (
        <li key={`${issue.path} ${issue.message}`} className="flex gap-1.5">
          <AlertTriangle className="mt-0.5 size-3 shrink-0" />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {issue.path !== '' && <code className="font-mono">{issue.path}</code>} {issue.message}
          </span>
        </li>
      ))}
    </ul>
  );
}
