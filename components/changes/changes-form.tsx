'use client';

import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { type ReactNode, useDeferredValue, useEffect, useEffectEvent, useId, useMemo, useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { Button } from '@/components/ui/button';
import { DisclosureButton } from '@/components/ui/layout/disclosure-button';
import { sentQuery } from '@/lib/client/run-queries';
import type { ChangesInput } from '@/lib/core/api/run-operations';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import { writeJson } from '@/lib/core/json/write-json';
import { compareWithSent } from '@/lib/core/rerun/compare-with-sent';
import { perRunFields } from '@/lib/core/session/field/per-run-fields';
import { readField } from '@/lib/core/session/field/read-field';
import type { RequestField } from '@/lib/core/session/field/request-field';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { type ChangeDraft, changeDrafts, emptyDraft, type ToolDraft } from './change-draft';
import { ChangedField } from './changed-field';
import { DifferenceView } from './difference-view';
import { PerRunField } from './per-run-field';
import { readChanges, toOtherSettings } from './read-changes';
import { readRecorded } from './read-recorded';
import { listChoices } from './tool-choice';
import { ToolField } from './tool-field';

export interface ChangesFormProps {
  /** Names what is changed here, which is kept while the page is open. */
  draftKey: string;
  /** The run it is held against; undefined where none answered. */
  runId: string | undefined;
  /** Holds it against the run that this one repeats, if it is a rerun. */
  isBaseline: boolean;
  /** Said when nothing differs. */
  same: string;
  /** Begins with the fields in sight. */
  isOpen?: boolean;
  /** As the session has them, with the edits not saved yet. */
  config: SessionConfig;
  tools: readonly SessionTool[];
  /** The control of a field, without its label. */
  renderField: (field: RequestField, value: unknown, onChange: (value: unknown) => void) => ReactNode;
  /** Told what to change of the session for the run; null while that cannot be sent. */
  onChange: (changes: NonNullable<ChangesInput> | null) => void;
  /** Ctrl/Cmd+Enter in one of its texts. */
  onSubmit: () => void;
}

/** What one run is sent in place of the session's settings and tools, and how that differs from a recorded run. */
export default function ChangesForm(props: ChangesFormProps) {
  const { draftKey, runId, isBaseline, config, tools } = props;
  const [draft, setDraft] = useState(() => changeDrafts.find(draftKey) ?? emptyDraft);
  const [isOpen, setOpen] = useState(props.isOpen || countChanges(draft) > 0);
  const bodyId = useId();
  const { data: sent, error } = useQuery({
    ...sentQuery(runId ?? '', isBaseline),
    enabled: runId !== undefined,
  });
  const recorded = sent?.settings ? sent : undefined;
  const choices = useMemo(() => listChoices(tools, recorded?.tools ?? []), [tools, recorded]);
  const result = useMemo(() => readChanges(draft, config, choices), [draft, config, choices]);

  // A version that is still on its way cannot be sent.
  const isReady =
    recorded !== undefined || Object.values(draft.tools).every(({ version }) => version === 'edited');
  const told = useEffectEvent(props.onChange);
  useEffect(() => told(result.ok && isReady ? result.changes : null), [result, isReady]);

  // Comparing long texts may take longer than a key does.
  const shown = useDeferredValue(result);
  const differences = useMemo(
    () =>
      recorded?.settings && shown.ok
        ? compareWithSent(
            { settings: recorded.settings, tools: recorded.tools },
            shown.config,
            shown.definitions,
          )
        : undefined,
    [recorded, shown],
  );

  const change = (update: (now: ChangeDraft) => ChangeDraft) => {
    setDraft((now) => {
      const next = update(now);
      changeDrafts.keep(draftKey, next);
      return next;
    });
  };
  const setSettings = (value: string) =>
    change(({ settings: _known, ...rest }) => (value === ownSettings ? rest : { ...rest, settings: value }));
  const setField = (name: string, value: unknown) =>
    change(({ fields: { [name]: _known, ...others }, ...rest }) => {
      // Typed back to what the session sends, it is no change any more.
      const isOwn = isDeepEqual(value ?? undefined, readField(config, name));
      return { ...rest, fields: isOwn ? others : { ...others, [name]: value ?? null } };
    });
  const setTool = (name: string, next: ToolDraft | undefined) =>
    change(({ tools: { [name]: _known, ...others }, ...rest }) => {
      const own = choices.find((choice) => choice.name === name)?.own;
      // Typed back to what the session sends, it is no change any more.
      const isOwn = next?.version === 'edited' && own?.enabled && own.text === next.text;
      return { ...rest, tools: next && !isOwn ? { ...others, [name]: next } : others };
    });

  const problems = result.ok ? [] : result.problems;
  const count = countChanges(draft);
  const ownSettings = useMemo(() => writeJson(toOtherSettings(config), 2), [config]);
  const { settings = ownSettings } = draft;
  const was = useMemo(
    () => recorded?.settings && readRecorded(recorded.settings, config),
    [recorded, config],
  );
  const recordedSettings = was?.settings;

  return (
    <div className="flex min-w-0 flex-col gap-2">
      {error && <p className="text-bad text-xs">{error.message}</p>}
      {runId !== undefined && !sent && !error && (
        <p role="status" className="text-ink-muted text-xs">
          Reading what the recorded run was sent…
        </p>
      )}
      {differences && (
        <DifferenceView differences={differences} same={props.same} variants={sent?.variants ?? 0} />
      )}
      <div className="flex min-h-6 flex-wrap items-center gap-x-2">
        <DisclosureButton
          expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => setOpen(!isOpen)}
          className="-ml-1 whitespace-nowrap px-1 font-medium text-ink hover:bg-sunken"
        >
          Change for this run
        </DisclosureButton>
        {count > 0 && (
          <>
            <span className="whitespace-nowrap text-info text-xs">{count} changed</span>
            <Button
              size="sm"
              variant="ghost"
              icon={<Undo2 />}
              className="ml-auto"
              onClick={() => change(() => emptyDraft)}
            >
              Take all back
            </Button>
          </>
        )}
      </div>
      {!isOpen &&
        problems.map(({ place, message }) => (
          <p key={writeJson(place)} role="alert" className="text-bad text-xs">
            {typeof place === 'object' ? place.tool : 'Other settings'}: {message}
          </p>
        ))}
      {isOpen && (
        <div id={bodyId} className="flex min-w-0 flex-col gap-3 border-line border-l pl-3">
          {perRunFields.map((field) => (
            <PerRunField
              key={field.name}
              field={field}
              config={config}
              changed={draft.fields}
              recorded={was?.fields}
              onChange={(value) => setField(field.name, value)}
              renderField={props.renderField}
            />
          ))}
          <ToolField
            choices={choices}
            hasRecorded={recorded !== undefined}
            drafts={draft.tools}
            problems={problems}
            onChange={setTool}
            onSubmit={props.onSubmit}
            draftKey={draftKey}
          />
          <ChangedField
            label="Other settings"
            isChanged={draft.settings !== undefined}
            onTakeBack={() => setSettings(ownSettings)}
            onRecorded={
              recordedSettings === undefined || recordedSettings === settings
                ? undefined
                : () => setSettings(recordedSettings)
            }
            error={problems.find(({ place }) => place === 'settings')?.message}
            description="Under the names of the Messages API; loop and betas are settings of Loopbench and of the header."
          >
            <div className="h-36 resize-y overflow-hidden rounded-md border border-line-strong">
              <CodeEditor
                path={`changes/${draftKey}/settings.json`}
                language="json"
                value={settings}
                onChange={(typed) => typed !== settings && setSettings(typed)}
                onSubmit={props.onSubmit}
                label="Other settings for this run"
                isSmall
              />
            </div>
          </ChangedField>
        </div>
      )}
    </div>
  );
}

const countChanges = ({ fields, tools, settings }: ChangeDraft): number =>
  Object.keys(fields).length + Object.keys(tools).length + (settings === undefined ? 0 : 1);
