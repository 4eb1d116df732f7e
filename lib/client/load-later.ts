import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { untilLoaded } from './until-loaded';

/** A component whose code is loaded when it is first shown. What stands in for it stays until it is there. */
export function loadLater<P>(
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() => untilLoaded(load));
}
