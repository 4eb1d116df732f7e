import type { FormChange } from '@/lib/core/tool-form/form-change';

/** Changes the text of a definition. Changes of one `step` that follow each other without a pause are undone at once. */
export type ChangeForm = (change: FormChange, step?: string) => void;
