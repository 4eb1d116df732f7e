import type { ReactNode } from 'react';

export interface PageHeaderProps {
  title: string;
  /** The way back, before the title. */
  back?: ReactNode;
  /** A word about the page, where there is room for it. */
  description?: ReactNode;
  /** At the right end. */
  actions?: ReactNode;
}

/** The head of a page that is read from top to bottom. */
export function PageHeader({ title, back, description, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {back}
      <h1 className="font-semibold text-lg">{title}</h1>
      {description && <p className="hidden text-ink-muted sm:block">{description}</p>}
      {actions && (
        <span className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-2">{actions}</span>
      )}
    </header>
  );
}
