import type { JsonObject } from '@/lib/core/claude/message';
import { makeFileId } from '../../made-file';
import { endTurn } from '../parts/end-turn';
import { say } from '../parts/say';
import { toContainer } from '../parts/to-container';
import { toServerPair } from '../parts/to-server-pair';
import type { Scenario } from '../scenario';
import type { Scene } from '../scene';
import type { ScriptedAnswer } from '../scripted-answer';

const group = 'Code execution';
const needs = ['a code_execution tool'];

/** A step in a container. */
interface Step {
  name: 'code_execution' | 'bash_code_execution' | 'text_editor_code_execution';
  input: JsonObject;
  content: JsonObject;
}

function run(scene: Scene, steps: readonly Step[], end: string): ScriptedAnswer {
  const pairs = steps.flatMap((step, position) => toServerPair(scene, { ...step, position }));
  return endTurn([say('I work in a container.'), ...pairs, say(end)], {
    fields: { container: toContainer(scene) },
  });
}

const toFile = ({ seed }: Scene, type: string, which: 'plot' | 'hello') => ({
  type,
  file_id: makeFileId(which, seed),
});

const python = (code: string, rest: JsonObject): Step => ({
  name: 'code_execution',
  input: { code },
  content: { type: 'code_execution_result', stdout: '', stderr: '', return_code: 0, content: [], ...rest },
});

const bash = (command: string, rest: JsonObject): Step => ({
  name: 'bash_code_execution',
  input: { command },
  content: {
    type: 'bash_code_execution_result',
    stdout: '',
    stderr: '',
    return_code: 0,
    content: [],
    ...rest,
  },
});

const edit = (command: string, input: JsonObject, content: JsonObject): Step => ({
  name: 'text_editor_code_execution',
  input: { command, path: '/tmp/simulated.py', ...input },
  content: { type: `text_editor_code_execution_${command}_result`, ...content },
});

const NOTHING_RAN = 'It is made up: nothing was run.';
const TRACE = `Traceback (most recent call last):\n  File "<simulated>", line 1, in <module>\nZeroDivisionError: division by zero\n`;

/** Code, commands and edits in a container. Source: API documentation, "Code execution tool". */
export const codeExecution: readonly Scenario[] = [
  {
    id: 'code-execution',
    name: 'Code that runs',
    group,
    needs,
    description: 'Runs Python code that writes to stdout and ends with return code 0.',
    play: (scene) =>
      run(scene, [python('print(6 * 7)', { stdout: '42\n' })], `The code wrote 42. ${NOTHING_RAN}`),
  },
  {
    id: 'code-execution-fails',
    name: 'Code that fails',
    group,
    needs,
    description: 'Runs Python code that raises an error: stderr, and return code 1.',
    play: (scene) =>
      run(
        scene,
        [python('print(1 / 0)', { stderr: TRACE, return_code: 1 })],
        `The code ended with return code 1. ${NOTHING_RAN}`,
      ),
  },
  {
    id: 'code-execution-file',
    name: 'Code that makes a file',
    group,
    needs,
    description: 'Runs Python code that leaves a file in the container, named by its file id.',
    play: (scene) =>
      run(
        scene,
        [
          python('plot(rows).save("plot.png")', {
            stdout: 'saved plot.png\n',
            content: [toFile(scene, 'code_execution_output', 'plot')],
          }),
        ],
        'The code left a file. It is made up, and can be looked at and taken away.',
      ),
  },
  {
    id: 'code-execution-encrypted',
    name: 'Code with an encrypted output',
    group,
    needs,
    description: 'Runs code whose stdout is encrypted, as where results of the web are filtered.',
    play: (scene) =>
      run(
        scene,
        [
          {
            ...python('print(secret)', {}),
            content: {
              type: 'encrypted_code_execution_result',
              encrypted_stdout: 'c2ltdWxhdGVk',
              stderr: '',
              return_code: 0,
              content: [],
            },
          },
        ],
        `Only the model could read the output. ${NOTHING_RAN}`,
      ),
  },
  {
    id: 'bash-code-execution',
    name: 'Commands in a container',
    group,
    needs,
    description: 'Runs two commands in a container, the second of which fails, and leaves a file.',
    play: (scene) =>
      run(
        scene,
        [
          bash('echo hello > hello.txt && cat hello.txt', {
            stdout: 'hello\n',
            content: [toFile(scene, 'bash_code_execution_output', 'hello')],
          }),
          bash('cat missing.txt', {
            stderr: 'cat: missing.txt: No such file or directory\n',
            return_code: 1,
          }),
        ],
        `One command succeeded and one failed. ${NOTHING_RAN}`,
      ),
  },
  {
    id: 'text-editor-code-execution',
    name: 'Edits in a container',
    group,
    needs,
    description: 'Creates a file in a container, changes a line of it and views it.',
    play: (scene) =>
      run(
        scene,
        [
          edit('create', { file_text: 'x = 1\nprint(x)\n' }, { is_file_update: false }),
          edit(
            'str_replace',
            { old_str: 'x = 1', new_str: 'x = 2' },
            { old_start: 1, old_lines: 1, new_start: 1, new_lines: 1, lines: ['-x = 1', '+x = 2'] },
          ),
          edit(
            'view',
            {},
            { file_type: 'text', content: 'x = 2\nprint(x)\n', start_line: 1, num_lines: 2, total_lines: 2 },
          ),
        ],
        'The file is written, changed and shown. It is made up: there is no such file.',
      ),
  },
  {
    id: 'container-reused',
    name: 'Container, kept and named again',
    group,
    needs,
    description:
      'Works in a container whose id and expiry the answer gives; a request that names it gets the same one.',
    play: (scene) => {
      const { id, expires_at } = toContainer(scene);
      const isNamed = scene.request.body.container !== undefined;
      const words = isNamed ? `I used the container ${id} again` : `I used a new container, ${id}`;
      return run(
        scene,
        [bash('ls', { stdout: isNamed ? 'hello.txt\n' : '' })],
        `${words}. It is kept until ${expires_at}. ${NOTHING_RAN}`,
      );
    },
  },
];
