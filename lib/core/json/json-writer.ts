/** What a call of `writeJson` collects while it runs. */
interface Writing {
  /** What stands in the text where a source belongs; while unset, containers are only counted. */
  marker: string | undefined;
  /** The sources in the order in which their containers were met. */
  sources: string[];
}

interface JsonWriter {
  writing: Writing | undefined;
  /** How often a source was remembered: while it stays the same, nothing that was read meanwhile has any. */
  remembered: number;
}

const shared = globalThis as { loopbenchJson?: JsonWriter };
shared.loopbenchJson ??= { writing: undefined, remembered: 0 };

/**
 * The call of `writeJson` that is under way; it is synchronous, so there is never more than one. One for all copies of
 * this module: the bundler makes several, and what one of them reads another writes.
 */
export const jsonWriter: JsonWriter = shared.loopbenchJson;
