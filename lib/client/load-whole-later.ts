import { untilLoaded } from './until-loaded';

// Few pages show anything that was cut: the code that loads the rest comes with the first of it.
const load = () => untilLoaded(() => import('./load-whole'));

/** Loads a value with all of its texts whole. @throws ApiError */
export async function loadWholeLater<T>(value: T, signal?: AbortSignal): Promise<T> {
  const { loadWhole } = await load();
  return loadWhole(value, signal);
}

/** Loads the whole of a text that was cut for showing: see `loadWholeText`. @throws ApiError */
export async function loadWholeTextLater(
  text: string,
  isJson?: boolean,
  signal?: AbortSignal,
): Promise<string> {
  const { loadWholeText } = await load();
  return loadWholeText(text, isJson, signal);
}
