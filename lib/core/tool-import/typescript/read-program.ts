import { parse } from '@babel/parser';
import { isNode, type Node, nameOf, nodeAt, nodesAt } from './ast';

/** What a program declares at its top, in its order. */
export interface Program {
  root: Node;
  /** Values by their names. */
  values: Map<string, Node>;
  /** Types, interfaces and enums. */
  types: Map<string, Node>;
  functions: { name: string; node: Node; comment: Node }[];
}

/** Parses a program; undefined where it is none. Errors of its syntax are passed over as far as that goes. */
export function readProgram(text: string): Program | undefined {
  const root = toTree(text);
  if (!root) return undefined;
  const program: Program = { root, values: new Map(), types: new Map(), functions: [] };
  for (const statement of nodesAt(nodeAt(root, 'program'), 'body'))
    takeStatement(statement, statement, program);
  return program;
}

function toTree(text: string): Node | undefined {
  try {
    const tree: unknown = parse(text, {
      sourceType: 'unambiguous',
      errorRecovery: true,
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      plugins: ['typescript', 'decorators'],
    });
    return isNode(tree) ? tree : undefined;
  } catch {
    // A syntax error, or brackets inside each other beyond the stack.
    return undefined;
  }
}

/** @param comment the node that comments stand above: of what is exported that is the export */
function takeStatement(node: Node, comment: Node, program: Program): void {
  const name = nameOf(nodeAt(node, 'id'));
  switch (node.type) {
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration': {
      const inner = nodeAt(node, 'declaration');
      if (inner) takeStatement(inner, node, program);
      break;
    }
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      if (!program.functions.some((one) => one.name === name))
        program.functions.push({ name: name ?? 'run', node, comment });
      break;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
      if (name !== undefined) program.types.set(name, node);
      break;
    case 'VariableDeclaration':
      for (const one of nodesAt(node, 'declarations')) takeVariable(one, comment, program);
      break;
    case 'ObjectExpression':
    case 'ArrayExpression':
      program.values.set('default', node);
      break;
    case 'ExpressionStatement': {
      const inner = nodeAt(node, 'expression');
      if (inner?.type === 'ArrayExpression' || inner?.type === 'ObjectExpression')
        program.values.set('default', inner);
      const right = inner?.type === 'AssignmentExpression' ? nodeAt(inner, 'right') : undefined;
      if (right) program.values.set(`assigned ${program.values.size}`, right);
      break;
    }
    default:
  }
}

function takeVariable(node: Node, comment: Node, program: Program): void {
  const name = nameOf(nodeAt(node, 'id'));
  const value = nodeAt(node, 'init');
  if (name === undefined || !value) return;
  if (value.type === 'ArrowFunctionExpression' || value.type === 'FunctionExpression')
    program.functions.push({ name, node: value, comment });
  else program.values.set(name, value);
}
