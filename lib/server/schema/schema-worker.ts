import { parentPort } from 'node:worker_threads';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { answerRequest } from '@/lib/core/simulator/answer-request';
import { lintTools } from '@/lib/core/tool/lint-tools';
import type { Answer, Question } from './ask-schema-worker';

/** Schemas are checked again and again with other inputs; compiling them once is most of the work. */
const MAX_COMPILED = 200;
const compiled = new Map<string, ReturnType<typeof compileSchema>>();

function compile(schema: unknown): ReturnType<typeof compileSchema> {
  const key = JSON.stringify(schema);
  const known = compiled.get(key);
  if (known) return known;
  const fresh = compileSchema(schema);
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  compiled.set(key, fresh);
  return fresh;
}

function answer(question: Question): Answer {
  switch (question.kind) {
    case 'tools':
      return { kind: 'tools', findings: lintTools(question.definitions, question.context) };
    case 'simulator':
      return { kind: 'simulator', answer: answerRequest(question.body, { attempt: question.attempt }) };
    case 'input': {
      const { issues, validate } = compile(question.schema);
      return {
        kind: 'input',
        schemaIssues: issues,
        inputIssues: issues.length > 0 ? [] : validate(question.data),
      };
    }
  }
}

parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question)));
// From here on questions are heard: the clock of the first may start.
parentPort?.postMessage('ready');
