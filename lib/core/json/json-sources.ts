/** What a call of `writeJson` collects while it runs. */
interface Writing {
  /** What stands in the text where a source belongs; while unset, containers are only counted. */
  marker: string | undefined;
  /** The sources in the order in which their containers were met. */
  sources: string[];
}

interface JsonSources {
  /** The source text of containers that say more than their values do; compact, without blanks between tokens. */
  texts: WeakMap<object, string>;
  /** The call of `writeJson` that is under way. It is synchronous: there is never more than one. */
  writing: Writing | undefined;
}

const shared = globalThis as { loopbenchJson?: JsonSources };
shared.loopbenchJson ??= { texts: new WeakMap(), writing: undefined };

/**
 * The source texts `readJson` remembers, and what `writeJson` is doing. One for all copies of this module: the bundler
 * makes several, and what one of them reads another writes.
 */
export const jsonSources: JsonSources = shared.loopbenchJson;
