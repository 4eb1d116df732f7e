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
  caught?: { error: unknown } | undefined;
}

/** Keeps a failure within one part of the page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { caught: { error } };
  }

  override componentDidUpdate({ of }: ErrorBoundaryProps): void {
    if (this.state.caught && of !== this.props.of) this.retry();
  }

  retry = () => this.setState({ caught: undefined });

  override render(): ReactNode {
    const { caught } = this.state;
    return caught ? this.props.fallback(caught.error, this.retry) : this.props.children;
  }
}
