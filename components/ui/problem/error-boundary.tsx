'use client';

import { Component, type ReactNode } from 'react';

export interface ErrorBoundaryProps {
  children: ReactNode;
  /** Shown in the place of what could not be shown; `retry` tries once more. */
  fallback: (error: unknown, retry: () => void) => ReactNode;
  /** What is shown. Where that becomes another value, it is tried again by itself. */
  of?: unknown;
}

interface State {
  caught: { error: unknown; of: unknown } | undefined;
}

/** Stands for what was shown when a failure has just been caught. */
const FRESH = Symbol('fresh');
const NOTHING: State = { caught: undefined };

/** Keeps a failure within one part of the page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = NOTHING;

  static getDerivedStateFromError(error: unknown): State {
    return { caught: { error, of: FRESH } };
  }

  static getDerivedStateFromProps({ of }: ErrorBoundaryProps, { caught }: State): State | null {
    if (!caught || caught.of === of) return null;
    return caught.of === FRESH ? { caught: { ...caught, of } } : NOTHING;
  }

  retry = () => this.setState(NOTHING);

  override render(): ReactNode {
    const { caught } = this.state;
    return caught ? this.props.fallback(caught.error, this.retry) : this.props.children;
  }
}
