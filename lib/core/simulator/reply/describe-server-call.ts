import type { ServerCall } from '../plan/plan-server-tools';

/** What the answer says about a simulated server tool. */
export function describeServerCall({ name, input }: ServerCall): string {
  switch (name) {
    case 'web_search':
      return `This search was simulated: the Simulator cannot reach the web. Claude would search for "${String(input.query)}" and answer from what it finds.`;
    case 'web_fetch':
      return `This page was simulated: the Simulator cannot reach the web. Claude would read ${String(input.url)} and answer from it.`;
    case 'code_execution':
    case 'bash_code_execution':
      return 'This run was simulated: the Simulator runs no code. Claude would run it in a container and answer from the output.';
  }
}
