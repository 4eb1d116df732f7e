import { Disclosure } from '@/components/ui/layout/disclosure';
import { TextViewer } from '@/components/ui/text/text-viewer';
import type { RunEventOf } from '@/lib/core/run/log/run-event';

/** What an answerer has reported of a call, as it came; what is long opens. */
export default function ReportList({ reports }: { reports: readonly RunEventOf<'call-report'>[] }) {
  return (
    <ul aria-label="What was done" className="flex flex-col gap-1 text-ink-soft text-xs">
      {reports.map(({ seq, kind, text, detail }) => (
        <li key={seq} className="min-w-0">
          {detail === undefined ? (
            <Line kind={kind} text={text} />
          ) : (
            <Disclosure
              summary={
                <span className="min-w-0">
                  <Line kind={kind} text={text} />
                </span>
              }
            >
              <TextViewer text={detail} label={`details of ${kind}`} className="mt-1" />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}

const Line = ({ kind, text }: { kind: string; text: string }) => (
  <>
    <span className="font-mono text-ink-muted">{kind}</span>{' '}
    <span dir="auto" className="[overflow-wrap:anywhere]">
      {text}
    </span>
  </>
);
