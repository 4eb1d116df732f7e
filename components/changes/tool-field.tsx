import { useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { Select } from '@/components/ui/form/select';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { readTool } from '@/lib/core/tool/read-tool';
import type { ChangeDraft, ToolDraft } from './change-draft';
import { ChangedField } from './changed-field';
import type { ChangeProblem } from './read-changes';
import { type ToolChoice, toRecordedText } from './tool-choice';

export interface ToolFieldProps {
  choices: readonly ToolChoice[];
  /** There is a recorded run to take versions from. */
  hasRecorded: boolean;
  drafts: ChangeDraft['tools'];
  problems: readonly ChangeProblem[];
  /** Undefined takes the change back. */
  onChange: (name: string, draft: ToolDraft | undefined) => void;
  onSubmit: () => void;
  /** Names the texts in the editor. */
  draftKey: string;
}

/** Which version of each tool is sent: the session's, the recorded one, or one written here. */
export function ToolField(props: ToolFieldProps) {
  const { choices, hasRecorded, drafts, problems, onChange, draftKey } = props;
  const [chosen, setChosen] = useState(() => findFirst(props));
  /** What was written here, for the way back from another version. */
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const choice = choices.find(({ name }) => name === chosen) ?? choices[0];
  if (!choice) return null;
  const { name } = choice;
  const draft = drafts[name];
  const version = draft?.version ?? 'own';
  const text = toText(choice, draft);
  const edited = draft?.version === 'edited' ? draft.text : written[name];
  const problem = problems.find(({ place }) => typeof place === 'object' && place.tool === name);
  const elsewhere = problems.find((other) => typeof other.place === 'object' && other !== problem);

  return (
    <ChangedField
      label="Tools"
      isChanged={Object.keys(drafts).length > 0}
      onTakeBack={() => {
        for (const changed of Object.keys(drafts)) onChange(changed, undefined);
      }}
      error={problem ? `${name}: ${problem.message}` : tellProblem(elsewhere)}
      description={describeVersion(choice, version)}
    >
      <div className="flex min-w-0 flex-wrap gap-2">
        <span className="min-w-40 flex-1">
          <Select
            label="Tool"
            value={name}
            options={choices.map((one) => ({
              value: one.name,
              label: one.name + describeState(one, drafts[one.name], hasRecorded),
            }))}
            onChange={setChosen}
          />
        </span>
        <span className="min-w-40 flex-1">
          <Select
            label="Version of the tool"
            value={version}
            options={[
              { value: 'own', label: 'as it is now' },
              ...(hasRecorded ? [{ value: 'recorded', label: 'as it was in the recorded run' }] : []),
              ...(edited === undefined ? [] : [{ value: 'edited', label: 'as edited for this run' }]),
            ]}
            onChange={(value) => {
              if (value === 'own') onChange(name, undefined);
              else if (value === 'recorded') onChange(name, { version: 'recorded' });
              else onChange(name, { version: 'edited', text: edited ?? text });
            }}
          />
        </span>
      </div>
      <div className="h-48 resize-y overflow-hidden rounded-md border border-line-strong">
        <CodeEditor
          path={`changes/${draftKey}/tools/${encodeURIComponent(name)}.json`}
          language="json"
          value={text}
          onChange={(typed) => {
            // The editor also tells of a text that another version has brought.
            if (typed === text) return;
            setWritten((known) => ({ ...known, [name]: typed }));
            onChange(name, { version: 'edited', text: typed });
          }}
          onSubmit={props.onSubmit}
          label={`Definition of ${name} for this run`}
          placeholder="Not sent. Write a definition here to send one."
          isSmall
        />
      </div>
    </ChangedField>
  );
}

/** What the field opens with: a tool that is changed, then one that is not as it was recorded. */
function findFirst({ choices, drafts, hasRecorded }: ToolFieldProps): string | undefined {
  const changed = choices.find(({ name }) => drafts[name]);
  const other = hasRecorded ? choices.find((choice) => compare(choice) !== 'same') : undefined;
  return (changed ?? other ?? choices[0])?.name;
}

function toText(choice: ToolChoice, draft: ToolDraft | undefined): string {
  if (draft?.version === 'edited') return draft.text;
  return draft ? toRecordedText(choice) : (choice.own?.text ?? '');
}

const tellProblem = (problem: ChangeProblem | undefined) =>
  problem && typeof problem.place === 'object' ? `${problem.place.tool}: ${problem.message}` : undefined;

type State = 'same' | 'changed' | 'new' | 'gone' | 'off';

/** How a tool of the session compares with the recorded one. */
function compare({ own, recorded }: ToolChoice): State {
  if (!own?.enabled) return recorded ? 'gone' : 'off';
  if (!recorded) return 'new';
  const now = readTool(own.text);
  return now && toCanonicalText(now) === toCanonicalText(recorded) ? 'same' : 'changed';
}

const states: Record<State, string> = {
  same: '',
  changed: ' · changed since',
  new: ' · new since',
  gone: ' · not sent any more',
  off: ' · switched off',
};

function describeState(choice: ToolChoice, draft: ToolDraft | undefined, hasRecorded: boolean): string {
  if (draft) return draft.version === 'edited' ? ' · edited' : ' · as recorded';
  if (hasRecorded) return states[compare(choice)];
  return choice.own?.enabled ? '' : states.off;
}

function describeVersion(
  { own, recorded }: ToolChoice,
  version: 'own' | ToolDraft['version'],
): string | undefined {
  if (version === 'own' && !own) return 'The session does not have this tool any more: it is not sent.';
  if (version === 'own' && !own?.enabled) return 'It is switched off in the session: it is not sent.';
  if (version === 'recorded' && !recorded) return 'The recorded run was not sent this tool: it is left out.';
  if (version !== 'own' && !own)
    return 'The session does not have this tool any more: calls that are not recorded are answered by hand.';
  return 'Edit it to change it for this run.';
}
