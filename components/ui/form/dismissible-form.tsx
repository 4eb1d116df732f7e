'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { toProblem } from '@/lib/core/to-problem';
import { useDismissibleForm } from './use-dismissible-form';

const variants = {
  plain: '',
  card: 'rounded-lg border border-line bg-raised p-3',
};

interface FormControl {
  /** Sends it, as its button does. */
  submit: () => void;
  /** Something was changed: what was said about the last attempt is taken back. */
  forgetError: () => void;
}

export interface DismissibleFormProps {
  /** What it is for. */
  label: string;
  variant?: keyof typeof variants;
  submitLabel: string;
  submitIcon?: ReactNode;
  /**
   * What it throws is shown, and the form stays as it is. While it goes on, and after it, the form is not sent again:
   * it closes what it is in.
   */
  onSubmit: () => Promise<void> | void;
  /** It stays after it was sent, and may be sent again. */
  staysOpen?: boolean;
  /** There is nothing in it that could be sent. */
  disabled?: boolean;
  /** Leaves the form, with Escape or Cancel; without it, the form stays. */
  onClose?: (() => void) | undefined;
  /** Throws away what was written, with Cancel. */
  onDiscard?: (() => void) | undefined;
  /** False where nobody has just opened it. */
  takesFocus?: boolean;
  /** In the row of the buttons: further controls, or a word about what will happen. */
  controls?: ReactNode;
  /** Below the row of the buttons. */
  footer?: ReactNode;
  children: ReactNode | ((control: FormControl) => ReactNode);
}

/**
 * A form that a button opens in the middle of a page: it takes the focus and gives it back, Escape and Cancel leave it, it
 * is sent once at a time, and says why it could not be.
 */
export function DismissibleForm(props: DismissibleFormProps) {
  const {
    label,
    variant = 'plain',
    onSubmit,
    staysOpen = false,
    disabled = false,
    onDiscard,
    children,
  } = props;
  const { leave, formProps } = useDismissibleForm(props.onClose, props.takesFocus);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<string>();

  const submit = async () => {
    if (disabled || isSending) return;
    setSending(true);
    setError(undefined);
    try {
      await onSubmit();
      if (staysOpen) setSending(false);
    } catch (thrown) {
      setError(toProblem(thrown));
      setSending(false);
    }
  };

  return (
    <form
      {...formProps}
      aria-label={label}
      className={cx('flex flex-col gap-2', variants[variant])}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {typeof children === 'function'
        ? children({ submit: () => void submit(), forgetError: () => setError(undefined) })
        : children}
      {error && (
        <p role="alert" className="text-bad text-xs">
          {error}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {props.controls}
        <span className="ml-auto flex gap-2">
          {leave && (
            <Button
              variant="ghost"
              onClick={() => {
                leave();
                onDiscard?.();
              }}
            >
              Cancel
            </Button>
          )}
          <Button type="submit" variant="primary" icon={props.submitIcon} disabled={isSending || disabled}>
            {props.submitLabel}
          </Button>
        </span>
      </div>
      {props.footer}
    </form>
  );
}
