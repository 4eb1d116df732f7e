'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/form/checkbox';
import { Field } from '@/components/ui/form/field';
import { Input } from '@/components/ui/form/input';
import { useDismissibleForm } from '@/components/ui/form/use-dismissible-form';

/** So long a reason is kept. */
const MAX_REASON = 500;

export interface SilenceFormProps {
  /** How many findings of the rule the tool has. */
  sameRule: number;
  onSilence: (reason: string, isRule: boolean) => void;
  onCancel: () => void;
}

/** Asks why a finding is not to be told again: whoever opens the session later sees the reason. */
export function SilenceForm({ sameRule, onSilence, onCancel }: SilenceFormProps) {
  const [reason, setReason] = useState('');
  const [isRule, setRule] = useState(false);
  const given = reason.trim();
  const { leave, formProps } = useDismissibleForm(onCancel);
  return (
    <form
      {...formProps}
      aria-label="Silence a finding"
      className="flex flex-col gap-2 pr-3 pb-2 pl-8.5 text-xs"
      onSubmit={(event) => {
        event.preventDefault();
        if (given) onSilence(given, isRule);
      }}
    >
      <Field label="Reason">
        <Input
          // Has the focus: the person has just asked to type here.
          autoFocus
          dir="auto"
          value={reason}
          maxLength={MAX_REASON}
          placeholder="Why this is as it should be"
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      {sameRule > 1 && (
        <Checkbox
          label={`All ${sameRule} of this rule in this tool, and later ones`}
          checked={isRule}
          onCheckedChange={setRule}
        />
      )}
      <div className="flex gap-2">
        <Button size="sm" variant="primary" type="submit" disabled={given === ''}>
          Silence
        </Button>
        <Button size="sm" onClick={leave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
