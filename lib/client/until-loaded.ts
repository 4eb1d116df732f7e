const RETRY_MS = 1500;

/**
 * Loads code until it works. A server that is gone for a moment must not take the page down with it, nor leave a part of
 * it out for good.
 */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
