'use client';

import { Inbox, TriangleAlert } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { Button } from '@/components/ui/button';
import { BarList } from '@/components/ui/layout/bar-list';
import { Card } from '@/components/ui/layout/card';
import { Disclosure } from '@/components/ui/layout/disclosure';
import { EmptyState } from '@/components/ui/layout/empty-state';
import { PageHeader } from '@/components/ui/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { PartError } from '@/components/ui/problem/part-error';
import { ProgressNote } from '@/components/ui/progress-note';
import { Tabs } from '@/components/ui/tabs';
import { AttachedText } from '@/components/ui/text/attached-text';
import { MarkedText } from '@/components/ui/text/marked-text';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { Sample } from './sample';

const notices: NonNullable<ComponentProps<typeof Notice>['variant']>[] = [
  'neutral',
  'info',
  'good',
  'wait',
  'bad',
];

const doNothing = () => {};

/** What holds other things, and says how they stand. @param theme tells its regions from those of the other theme */
export function LayoutSamples({ theme }: { theme: string }) {
  const [tab, setTab] = useState('settings');
  return (
    <>
      <Sample name="PageHeader">
        <div className="w-full">
          <PageHeader
            title="Links"
            back={<a href="#top">Sessions</a>}
            description="All that were made"
            actions={<Button>New</Button>}
          />
        </div>
      </Sample>
      <Sample name="BarList">
        <div className="w-64">
          <BarList
            rows={[
              { name: 'system', value: 1200 },
              { name: 'a_tool_whose_name_is_longer_than_there_is_room_for', value: 340 },
              { name: 'messages', value: 0 },
            ]}
          />
        </div>
      </Sample>
      <Sample name="Card">
        <Card size="sm">sm</Card>
        <Card>md</Card>
        <Card size="lg">lg</Card>
        <Card variant="raised">raised</Card>
        <Card variant="outline">outline</Card>
      </Sample>
      <Sample name="EmptyState">
        <div className="w-full">
          <EmptyState icon={<Inbox />} actions={<Button>Show all sessions</Button>}>
            No session fits all the filters.
          </EmptyState>
        </div>
      </Sample>
      <Sample name="Disclosure">
        <div className="flex w-full flex-col gap-2">
          <Disclosure summary="Why">Because the API refuses it.</Disclosure>
          <Disclosure variant="card" open summary="Thinking">
            The order is not there yet.
          </Disclosure>
        </div>
      </Sample>
      <Sample name="Tabs">
        <div className="h-24 w-full">
          <Tabs
            label="Parts of a tool"
            value={tab}
            onChange={setTab}
            tabs={[
              { id: 'settings', label: 'Settings', panel: <p className="p-2">What is sent</p> },
              { id: 'answers', label: 'Answers', panel: <p className="p-2">Who answers</p> },
            ]}
          />
        </div>
      </Sample>
      <Sample name="Notice, PartError">
        <div className="flex w-full flex-col gap-2">
          {notices.map((variant) => (
            <Notice
              key={variant}
              variant={variant}
              icon={<TriangleAlert />}
              title={`A notice: ${variant}`}
              actions={<Button size="sm">Try again</Button>}
            >
              With more about it.
            </Notice>
          ))}
          <PartError
            title="The inspector could not be shown."
            error={new Error('no run')}
            onRetry={doNothing}
          />
        </div>
      </Sample>
      <Sample name="ProgressNote">
        {/* It stands at the foot of the page; here, of this box. */}
        <div className="h-16 w-full [transform:translateZ(0)]">
          <ProgressNote text="Importing 3 of 12" onStop={doNothing} />
        </div>
      </Sample>
      <Sample name="TextViewer, MarkedText, AttachedText">
        <div className="flex w-full flex-col gap-2">
          <TextViewer text={'{\n  "order_id": "48810",\n  "open": true\n}'} isJson label="input" />
          <p>
            <MarkedText text="Where is my order?" marks={[[12, 17]]} />
          </p>
          <AttachedText
            text="A long text"
            label={`Attached text, ${theme}`}
            onEdit={doNothing}
            onRemove={doNothing}
          />
        </div>
      </Sample>
    </>
  );
}
