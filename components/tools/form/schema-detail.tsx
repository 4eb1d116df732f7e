import type { Node } from 'jsonc-parser';
import { useEffect, useRef } from 'react';
import { Checkbox } from '@/components/ui/form/checkbox';
import { Field } from '@/components/ui/form/field';
import { Select } from '@/components/ui/form/select';
import { Textarea } from '@/components/ui/form/textarea';
import type { SchemaRow } from '@/lib/core/tool-form/read/list-rows';
import { listTargets } from '@/lib/core/tool-form/read/list-targets';
import { readKeywords } from '@/lib/core/tool-form/read/read-keywords';
import { findEntry } from '@/lib/core/tool-form/text/find-entry';
import { DraftInput } from './draft-input';
import type { ChangeForm } from './form-props';
import { LiteralChips } from './literal-chips';
import { LiteralFields } from './literal-fields';
import { refuseLiteral } from './refuse-literal';
import { readTypeChoice, typeChoices } from './type-choices';

export interface SchemaDetailProps {
  text: string;
  root: Node;
  row: SchemaRow;
  change: ChangeForm;
}

/** All that a form shows of one schema of a tool's input. */
export function SchemaDetail({ text, root, row, change }: SchemaDetailProps) {
  const { path, id, role } = row;
  const schema = findEntry(root, path);
  const box = useRef<HTMLDivElement>(null);
  // What was opened at the lower edge is brought in sight.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  if (schema?.type !== 'object')
    return (
      <p className="px-3 py-2 text-ink-soft text-xs">
        Written as <code>{schema ? text.slice(schema.offset, schema.offset + schema.length) : ''}</code>: a
        schema without keywords. Give it some in the text.
      </p>
    );
  const known = readKeywords(text, schema);
  const { types, description, literals } = known;
  const choice = readTypeChoice(known);
  const isText = types.length === 1 && types[0] === 'string';
  const set = (keyword: string, json: string, step?: string) =>
    change({ do: 'set', path: [...path, keyword], json }, step);
  const remove = (keyword: string) => change({ do: 'remove', path: [...path, keyword] });
  const putLiteral = (keyword: string, typed: string) =>
    typed.trim() === '' ? remove(keyword) : set(keyword, typed.trim());
  const targets = listTargets(root);
  const siblings = path.slice(0, -1);
  return (
    <div ref={box} className="flex scroll-mt-9 flex-col gap-2.5 px-3 pt-2 pb-3">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] items-end gap-2">
        {(role === 'property' || role === 'definition' || role === 'pattern') && (
          <Field label="Name">
            <DraftInput
              value={row.label}
              spellCheck={false}
              className="font-mono"
              refuse={(name) => {
                if (name === '') return 'A name has a letter or more.';
                return findEntry(root, [...siblings, name]) ? 'Another has this name.' : undefined;
              }}
              onCommit={(name) => change({ do: 'rename', path, name })}
            />
          </Field>
        )}
        {known.ref === undefined ? (
          <Field label="Type">
            <Select
              value={choice}
              options={[...typeChoices(choice), ...targets.map((value) => ({ value, label: `→ ${value}` }))]}
              onChange={(next) => {
                if (next === '') return remove('type');
                if (!next.startsWith('#')) return change({ do: 'retype', path, json: next });
                change({ do: 'remove', path: [...path, 'type'] }, `type of ${id}`);
                set('$ref', JSON.stringify(next), `type of ${id}`);
              }}
            />
          </Field>
        ) : (
          <Field label="Refers to">
            <Select
              value={known.ref}
              options={[
                ...[...new Set([known.ref, ...targets])].map((value) => ({ value, label: value })),
                { value: '', label: 'nothing: a schema of its own' },
              ]}
              onChange={(next) => (next === '' ? remove('$ref') : set('$ref', JSON.stringify(next)))}
            />
          </Field>
        )}
      </div>
      <Field label="Description">
        <Textarea
          dir="auto"
          rows={2}
          value={description}
          className="field-sizing-content max-h-48"
          placeholder="What it is, in which form, with an example"
          onChange={({ target: { value } }) => {
            if (value === '') remove('description');
            else set('description', JSON.stringify(value), `description of ${id}`);
          }}
        />
      </Field>
      {(role === 'property' || types.includes('object')) && (
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {role === 'property' && (
            <Checkbox
              label="Required"
              checked={row.isRequired}
              onCheckedChange={(isRequired) => change({ do: 'require', path, isRequired })}
            />
          )}
          {types.includes('object') && known.additional !== 'schema' && (
            <Checkbox
              label="No other properties"
              checked={known.additional === false}
              onCheckedChange={(isClosed) =>
                isClosed ? set('additionalProperties', 'false') : remove('additionalProperties')
              }
            />
          )}
        </div>
      )}
      {known.ref === undefined && !types.includes('object') && !types.includes('array') && (
        <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-2.5">
          <LiteralChips
            label="enum"
            path={[...path, 'enum']}
            entries={known.enum}
            isText={isText}
            change={change}
          />
          <LiteralChips
            label="examples"
            path={[...path, 'examples']}
            entries={known.examples}
            isText={isText}
            change={change}
          />
        </div>
      )}
      {known.ref === undefined && role !== 'root' && (
        <div className="grid grid-cols-[repeat(auto-fit,minmax(7rem,1fr))] gap-2">
          <LiteralFields types={types} literals={literals} onPut={putLiteral} />
          <Field label="default">
            <DraftInput
              value={literals.default ?? ''}
              placeholder={findEntry(schema, ['default']) && !literals.default ? 'in the text' : 'none'}
              spellCheck={false}
              className="font-mono"
              refuse={refuseLiteral}
              onCommit={(typed) => putLiteral('default', typed)}
            />
          </Field>
        </div>
      )}
    </div>
  );
}
