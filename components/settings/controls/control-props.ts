import type { InvalidText } from '@/components/shape/invalid/invalid-text';
import type { FieldControl, RequestField } from '@/lib/core/session/field/request-field';

/** A kind of control. */
type ControlKind = FieldControl['kind'];

/** What a control is given: the field it is for, its value, and where to tell of what cannot be sent as it stands. */
export interface ControlProps<K extends ControlKind = ControlKind> {
  field: Pick<RequestField, 'label' | 'help' | 'whenUnset'>;
  control: Extract<FieldControl, { kind: K }>;
  value: unknown;
  /** undefined: not set. */
  onChange: (value: unknown) => void;
  /** What stands in the way of the value as it is. */
  notes: readonly string[];
  /** Names the text of an editor. */
  path: string;
  toolNames: readonly string[];
  /** Its label and help stand elsewhere: it has its label as a name only. */
  isBare?: boolean;
  /** Where the value stands, as a JSON Pointer: what cannot be sent is kept under it. */
  at: string;
  /** What stands in it and cannot be sent. */
  invalid: InvalidText | undefined;
  /** Says that it cannot be sent as it stands, or with undefined that it can. */
  onInvalid: (invalid: InvalidText | undefined) => void;
}
