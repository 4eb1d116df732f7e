import { Field } from '@/components/ui/form/field';
import { parseJson } from '@/lib/core/json/parse-json';
import { keywordsOfTypes } from '@/lib/core/tool-form/edit/keywords-of-types';
import { DraftInput } from './draft-input';

export interface LiteralFieldsProps {
  types: readonly string[];
  /** JSON texts by keyword. */
  literals: Readonly<Record<string, string>>;
  /** Gets a JSON text, empty to take the keyword out. */
  onPut: (keyword: string, json: string) => void;
}

/** Keywords whose value is a text. */
const texts = ['format', 'pattern'];
const formats = ['date', 'date-time', 'time', 'duration', 'email', 'hostname', 'uri', 'ipv4', 'ipv6', 'uuid'];
/** What holds a schema, or is ticked, is not written here. */
const others = ['items', 'prefixItems', 'contains', 'uniqueItems', 'properties', 'required'];
const moreOthers = ['additionalProperties', 'patternProperties', 'propertyNames'];

/** The limits that can be set on values of some types, and their form. */
export function LiteralFields({ types, literals, onPut }: LiteralFieldsProps) {
  const kinds = new Set(types.map((type) => (type === 'integer' ? 'number' : type)));
  const keywords = [...kinds]
    .flatMap((type) => keywordsOfTypes[type] ?? [])
    .filter((keyword) => ![...others, ...moreOthers].includes(keyword));
  return keywords.map((keyword) => {
    const isText = texts.includes(keyword);
    const written = literals[keyword] ?? '';
    return (
      <Field key={keyword} label={keyword}>
        <DraftInput
          value={isText ? readText(written) : written}
          inputMode={isText ? 'text' : 'decimal'}
          list={keyword === 'format' ? 'schema-formats' : undefined}
          placeholder="none"
          spellCheck={false}
          className="font-mono"
          refuse={isText ? undefined : refuseNumber}
          onCommit={(typed) => onPut(keyword, isText && typed !== '' ? JSON.stringify(typed) : typed)}
        />
        {keyword === 'format' && (
          <datalist id="schema-formats">
            {formats.map((format) => (
              <option key={format} value={format} />
            ))}
          </datalist>
        )}
      </Field>
    );
  });
}

function readText(json: string): string {
  const parsed = parseJson(json);
  return parsed.ok && typeof parsed.value === 'string' ? parsed.value : json;
}

/** As JSON writes numbers; empty takes the limit out. */
const refuseNumber = (text: string): string | undefined =>
  /^\s*(-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)?\s*$/.test(text) ? undefined : 'No number.';
