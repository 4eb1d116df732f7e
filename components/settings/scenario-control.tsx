import { useId, useState } from 'react';
import { Radio } from '@/components/ui/form/radio';
import { SearchInput } from '@/components/ui/form/search-input';
import { Disclosure } from '@/components/ui/layout/disclosure';
import { type Scenario, scenarioGroups } from '@/lib/core/simulator/scenario/scenario';
import { scenarios } from '@/lib/core/simulator/scenario/scenarios';
import type { SettingProps } from './setting-props';

/** One of the scenarios of the simulator, each with its sentence, or none. */
export function ScenarioControl({ label, help, value, onChange, isBare }: SettingProps) {
  const [sought, setSought] = useState('');
  const chosen = scenarios.find(({ id }) => id === value);
  const found = scenarios.filter((scenario) => holds(scenario, sought));
  const name = useId();
  return (
    <fieldset aria-label={label} className="flex min-w-0 flex-col gap-1.5">
      {!isBare && <span className="font-medium text-ink-soft text-xs">{label}</span>}
      <SearchInput
        label="Search scenarios"
        placeholder={`Search ${scenarios.length} scenarios`}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <div className="flex max-h-96 flex-col gap-1 overflow-y-auto rounded-md border border-line p-2">
        <Radio name={name} label="None" isChosen={value === undefined} onChoose={() => onChange(undefined)}>
          The Simulator answers by itself.
        </Radio>
        {value !== undefined && !chosen && (
          <Radio name={name} label={String(value)} isChosen onChoose={() => {}}>
            There is no scenario of this name.
          </Radio>
        )}
        {scenarioGroups.map((group) => {
          const members = found.filter((scenario) => scenario.group === group);
          if (members.length === 0) return null;
          return (
            <Disclosure
              key={`${group} ${sought === ''}`}
              summary={`${group} (${members.length})`}
              open={sought !== '' || chosen?.group === group || undefined}
            >
              <div className="mt-1 mb-1.5 ml-4 flex flex-col gap-1.5">
                {members.map(({ id, name: title, description }) => (
                  <Radio
                    key={id}
                    name={name}
                    label={title}
                    mark={id}
                    isChosen={id === value}
                    onChoose={() => onChange(id)}
                  >
                    {description}
                  </Radio>
                ))}
              </div>
            </Disclosure>
          );
        })}
        {found.length === 0 && <p className="text-ink-muted text-xs">No scenario holds these words.</p>}
      </div>
      {!isBare && help && <p className="text-ink-muted text-xs">{help}</p>}
    </fieldset>
  );
}

/** Every word has to be somewhere in it. */
function holds({ id, name, group, description }: Scenario, sought: string): boolean {
  const text = `${id} ${name} ${group} ${description}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
