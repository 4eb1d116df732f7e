'use client';

import { CirclePause, Play } from 'lucide-react';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/form/checkbox';
import { Field } from '@/components/ui/form/field';
import { Fieldset } from '@/components/ui/form/fieldset';
import { Input } from '@/components/ui/form/input';
import { SearchInput } from '@/components/ui/form/search-input';
import { SegmentedControl } from '@/components/ui/form/segmented-control';
import { Select } from '@/components/ui/form/select';
import { Slider } from '@/components/ui/form/slider';
import { Switch } from '@/components/ui/form/switch';
import { Textarea } from '@/components/ui/form/textarea';
import { Sample } from './sample';

const options = [
  { value: 'add', label: 'Add to those that are here' },
  { value: 'replace', label: 'Replace those that are here' },
];

const modes = [
  { value: 'auto', label: 'Auto', icon: <Play /> },
  { value: 'step', label: 'Step', icon: <CirclePause /> },
] as const;

/** What is filled in, ticked and chosen. */
export function FormSamples() {
  const [isOn, setOn] = useState(true);
  const [choice, setChoice] = useState('add');
  const [mode, setMode] = useState<'auto' | 'step'>('auto');
  const [place, setPlace] = useState(40);
  return (
    <>
      <Sample name="Field with Input">
        <div className="grid w-full gap-3 sm:grid-cols-2">
          <Field label="Title" description="As others see it">
            <Input placeholder="Order triage" />
          </Field>
          <Field label="Name" error="There is a preset of this name.">
            <Input defaultValue="Order triage" />
          </Field>
          <Field label="Disabled">
            <Input disabled defaultValue="Set as blocks" />
          </Field>
          <Field label="Date">
            <Input type="date" />
          </Field>
        </div>
      </Sample>
      <Sample name="Input sm, md, lg, ghost">
        <Input aria-label="Small" size="sm" defaultValue="small" />
        <Input aria-label="Medium" defaultValue="medium" />
        <Input aria-label="Large" size="lg" defaultValue="large" />
        <Input aria-label="Heading" variant="ghost" defaultValue="A heading that can be edited" />
      </Sample>
      <Sample name="SearchInput">
        <SearchInput label="Find" placeholder="Find by name" className="w-full" />
        <SearchInput label="Find anything" size="lg" shortcut="/" className="w-full" />
      </Sample>
      <Sample name="Textarea">
        <div className="grid w-full gap-3 sm:grid-cols-2">
          <Field label="System prompt">
            <Textarea rows={3} placeholder="You are…" />
          </Field>
          <Field label="Stop sequences" error="At most four.">
            <Textarea rows={3} className="font-mono text-xs" defaultValue={'one\ntwo'} />
          </Field>
        </div>
      </Sample>
      <Sample name="Select">
        <div className="grid w-full gap-3 sm:grid-cols-2">
          <Field label="Its tools">
            <Select value={choice} options={options} onChange={setChoice} />
          </Field>
          <Field label="Disabled" error="Choose a preset first.">
            <Select value="add" options={options} onChange={setChoice} disabled />
          </Field>
        </div>
      </Sample>
      <Sample name="Checkbox, Fieldset">
        <Fieldset legend="It holds">
          <Checkbox label="Tools" checked={isOn} onCheckedChange={setOn} />
          <Checkbox
            label="Model and settings"
            description="The system prompt and variables too"
            checked={!isOn}
            onCheckedChange={(checked) => setOn(!checked)}
          />
          <Checkbox label="Answerers" description="They belong to tools" checked={false} disabled />
        </Fieldset>
      </Sample>
      <Sample name="Switch">
        <Switch label="Off" checked={false} onCheckedChange={setOn} />
        <Switch label="On" checked onCheckedChange={setOn} />
        <Switch label="Disabled" checked={false} onCheckedChange={setOn} disabled />
        <Switch label="One that can be switched" checked={isOn} onCheckedChange={setOn} />
      </Sample>
      <Sample name="SegmentedControl">
        <SegmentedControl label="Mode" options={modes} value={mode} onChange={setMode} />
      </Sample>
      <Sample name="Slider">
        <Slider label="Position" min={0} max={100} value={place} onValueChange={setPlace} />
      </Sample>
    </>
  );
}
