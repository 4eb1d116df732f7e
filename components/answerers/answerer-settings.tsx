import type { ComponentType } from 'react';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { AnswererFormProps } from './answerer-form';
import { answererForms } from './forms';
import type { ToolChange } from './tool-change';

type AnyForm = ComponentType<AnswererFormProps<Answerer['type']>>;

/** The form of the answerer a tool has. */
export function AnswererSettings({
  tool,
  onChange,
}: {
  tool: SessionTool;
  onChange: (change: ToolChange) => void;
}) {
  const { answerer } = tool;
  // The form that is found by a type takes the settings of that type: more than the compiler can see.
  const Form = answererForms[answerer.type] as AnyForm;
  return <Form tool={tool} settings={answerer} onChange={onChange} />;
}
