import type { ComponentType } from 'react';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import type { AnswererFormProps } from './answerer-form';
import { GeneratedForm } from './generated/generated-form';
import { ManualForm } from './manual/manual-form';
import { MockForm } from './mock/mock-form';

/** The form of each answerer. */
export const answererForms: { [Type in Answerer['type']]: ComponentType<AnswererFormProps<Type>> } = {
  manual: ManualForm,
  mock: MockForm,
  generated: GeneratedForm,
};
