'use client';

import { useMutation } from '@tanstack/react-query';
import { ArrowRight, Repeat, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { ToolReader } from '@/components/tools/tool-reader';
import { Button } from '@/components/ui/button';
import { countOf } from '@/components/ui/format';
import { Card } from '@/components/ui/layout/card';
import { PageHeader } from '@/components/ui/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { ThemeToggle } from '@/components/ui/theme/theme-toggle';
import { createSession } from '@/lib/client/session-calls';
import { writeJson } from '@/lib/core/json/write-json';
import { type NewSessionOffer, parseNewLink } from '@/lib/core/link/parse-new-link';
import { takeStart } from '@/lib/core/take-start';

/** What a link brings along for a new session, to be looked at before anything is made of it. */
export function OfferedSession() {
  const fragment = useSyncExternalStore(watchFragment, readFragment, () => null);
  const parsed = fragment === null ? null : parseNewLink(fragment);
  return (
    <div className="mx-auto flex min-h-full w-full max-w-3xl flex-col gap-6 px-6 py-8">
      <PageHeader
        title="Open in Loopbench"
        back={
          <Link href="/" aria-label="All sessions" title="All sessions" className="text-accent">
            <Repeat className="size-4" />
          </Link>
        }
        actions={<ThemeToggle />}
      />
      <main className="flex flex-col gap-4">
        {parsed && !parsed.ok && (
          <Notice variant="bad" isAlert icon={<TriangleAlert />} title="This link cannot be opened.">
            {parsed.message}
          </Notice>
        )}
        {parsed && !parsed.ok && (
          <Link href="/" className="self-start text-info hover:underline">
            To the sessions
          </Link>
        )}
        {parsed?.ok && <Offer offer={parsed.offer} />}
      </main>
    </div>
  );
}

function Offer({ offer }: { offer: NewSessionOffer }) {
  const router = useRouter();
  const { title, prompt, system, model, tools } = offer;
  const open = useMutation({
    mutationFn: () =>
      createSession({
        ...(title ? { title: takeStart(title, 200) } : {}),
        config: { ...(model ? { model } : {}), ...(system ? { system } : {}) },
        tools: tools.map((definition) => ({ definition })),
        draft: prompt,
      }),
    onSuccess: ({ id }) => router.push(`/sessions/${id}`),
  });
  return (
    <>
      <p className="text-ink-soft">
        This link wants to start a session with the content below. Nothing is saved or sent until you confirm.
      </p>
      {title && <Part name="Title">{title}</Part>}
      {prompt && <Part name="Message, unsent">{prompt}</Part>}
      {system && <Part name="System prompt">{system}</Part>}
      {model && <Part name="Model">{model}</Part>}
      {tools.length > 0 && (
        <Card as="section" size="none" aria-label="Tools">
          <h2 className="border-line border-b px-3 py-2 font-medium text-ink-soft text-xs">
            {countOf(tools.length, 'tool')}, answered by hand until you say otherwise
          </h2>
          <ToolReader
            tools={tools.map((definition) => ({ text: writeJson(definition, 2), enabled: true }))}
          />
        </Card>
      )}
      {open.error && <Notice variant="bad" isAlert title={open.error.message} />}
      <Button
        variant="primary"
        icon={<ArrowRight />}
        disabled={open.isPending || open.isSuccess}
        onClick={() => open.mutate()}
        className="self-start"
      >
        {open.isPending || open.isSuccess ? 'Opening…' : 'Begin this session'}
      </Button>
    </>
  );
}

function Part({ name, children }: { name: string; children: string }) {
  return (
    <Card as="section" size="sm">
      <h2 className="font-medium text-ink-soft text-xs">{name}</h2>
      <p dir="auto" className="max-h-60 overflow-y-auto whitespace-pre-wrap pt-1 [overflow-wrap:anywhere]">
        {children}
      </p>
    </Card>
  );
}

const readFragment = () => window.location.hash;

function watchFragment(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
