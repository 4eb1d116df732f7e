import { applyEdits, type Edit, findNodeAtLocation, modify, type Node, parseTree } from 'jsonc-parser';
import { parseTool } from '../parse-tool';
import type { ToolEdit, ToolFix } from './tool-fix';

/**
 * The text of a definition with a fix made in it: only what the fix names changes, everything else stays as typed. Null
 * where the text is another by now, so that nothing changes or nothing readable would be left.
 */
export function applyFix(text: string, { edits }: ToolFix): string | null {
  if (!parseTool(text).ok) return null;
  const fixed = edits.reduce((now, edit) => applyEdits(now, findTextEdits(now, edit)), text);
  return fixed !== text && parseTool(fixed).ok ? fixed : null;
}

function findTextEdits(text: string, edit: ToolEdit): Edit[] {
  if ('rename' in edit) return findRename(text, edit);
  if (edit.value !== undefined) return modify(text, edit.path, edit.value, toLook(text));
  const node = findNode(text, edit.path);
  // What is to be taken out of something that is gone by now is gone with it.
  if (!node) return [];
  return node.parent?.type === 'array'
    ? takeOut(node.parent, node)
    : modify(text, edit.path, undefined, toLook(text));
}

/** An entry of a list with the comma beside it. The library counts on a line break before the end of the list. */
function takeOut({ children = [] }: Node, entry: Node): Edit[] {
  const index = children.indexOf(entry);
  const [before, after] = [children[index - 1], children[index + 1]];
  const start = before ? before.offset + before.length : entry.offset;
  const end = !before && after ? after.offset : entry.offset + entry.length;
  return [{ offset: start, length: end - start, content: '' }];
}

const findNode = (text: string, path: ToolEdit['path']) => {
  const tree = parseTree(text);
  return tree && findNodeAtLocation(tree, path);
};

/** The key alone: a value that is written anew would lose how it was typed. */
function findRename(text: string, { path, rename }: { path: ToolEdit['path']; rename: string }): Edit[] {
  const key = findNode(text, path)?.parent?.children?.[0];
  return key ? [{ offset: key.offset, length: key.length, content: JSON.stringify(rename) }] : [];
}

/** New lines look like those that are there; a text of one line stays one. */
function toLook(text: string): Parameters<typeof modify>[3] {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1];
  if (indent === undefined) return {};
  return {
    formattingOptions: {
      insertSpaces: !indent.startsWith('\t'),
      tabSize: indent.startsWith('\t') ? 2 : indent.length,
      eol: text.includes('\r\n') ? '\r\n' : '\n',
    },
  };
}
