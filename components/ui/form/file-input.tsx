import type { Ref } from 'react';

export interface FileInputProps {
  label: string;
  /** The kinds of files that are offered, as in the attribute; absent: all. */
  accept?: string;
  /** A button clicks it: nothing of it is seen. */
  ref: Ref<HTMLInputElement>;
  onFiles: (files: File[]) => void;
}

/** Where the browser asks for files. */
export function FileInput({ label, accept, ref, onFiles }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      aria-label={label}
      accept={accept}
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])]);
        // The same file may be chosen again, after it was mended.
        event.target.value = '';
      }}
    />
  );
}
