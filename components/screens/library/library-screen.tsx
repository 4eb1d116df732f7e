'use client';

import Link from 'next/link';
import { Suspense, useState } from 'react';
import { LibraryList } from '@/components/tools/library/library-list';
import { ToolLine } from '@/components/tools/library/tool-line';
import { AfterLoad } from '@/components/ui/after-load';
import { PageHeader } from '@/components/ui/layout/page-header';
import { RowButton } from '@/components/ui/row-button';
import { ThemeToggle } from '@/components/ui/theme/theme-toggle';
import { useNow } from '@/components/ui/use-now';
import { loadLater } from '@/lib/client/load-later';
import { LibraryExchange } from './library-exchange';

const ToolHistoryDialog = loadLater(() => import('@/components/tools/library/tool-history-dialog'));

/** The library of tools: found, compared with their earlier versions, put into the archive. */
export function LibraryScreen() {
  return (
    <div className="mx-auto flex h-dvh min-h-96 w-full max-w-5xl flex-col px-4 pt-6 pb-4 sm:px-6">
      <PageHeader
        title="Library"
        back={
          <Link href="/" className="text-info hover:underline">
            Sessions
          </Link>
        }
        description="Tools, with every version of them"
        actions={<ThemeToggle />}
      />
      <main className="mt-5 flex min-h-0 flex-1 flex-col">
        {/* How long ago something was is told in the browser alone. */}
        <AfterLoad>
          <Tools />
        </AfterLoad>
      </main>
    </div>
  );
}

function Tools() {
  const now = useNow();
  const [openId, setOpenId] = useState<string>();
  return (
    <>
      <LibraryList
        hasArchive
        actions={<LibraryExchange />}
        renderTool={(tool) => (
          <RowButton className="px-4 py-2.5" onClick={() => setOpenId(tool.id)}>
            <ToolLine tool={tool} now={now} />
          </RowButton>
        )}
      />
      {openId !== undefined && (
        <Suspense>
          <ToolHistoryDialog toolId={openId} onClose={() => setOpenId(undefined)} />
        </Suspense>
      )}
    </>
  );
}
