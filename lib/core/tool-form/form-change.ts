import type { PathPart } from '@/lib/core/json/json-pointer';

type Path = readonly PathPart[];

/** Something the form does to a definition. Paths lead through the definition; `json` is a valid JSON text, kept as written. */
export type FormChange =
  /** Sets a value, or adds it where there is none: keywords in the order people write them. */
  | { do: 'set'; path: Path; json: string }
  /** Takes a value out; a property also out of `required`. */
  | { do: 'remove'; path: Path }
  /** Gives a property or a definition another name, in `required` and in every `$ref` to it too. */
  | { do: 'rename'; path: Path; name: string }
  /** Brings an entry to another place among those beside it. */
  | { do: 'move'; path: Path; to: number }
  /** Adds an entry to an object under a name, or to a list without one; the object or list is made where there is none. */
  | { do: 'add'; path: Path; name?: string; json: string }
  /** A copy behind it, under a name of its own. */
  | { do: 'duplicate'; path: Path }
  /** Whether a property has to be there. `path` is that of the property. */
  | { do: 'require'; path: Path; isRequired: boolean }
  /** Gives a schema another type and takes out the keywords that say nothing about it; `json` as `type` is to have it. */
  | { do: 'retype'; path: Path; json: string };
