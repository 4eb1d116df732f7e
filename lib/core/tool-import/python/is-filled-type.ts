/** Types whose values a framework makes for each call. Source: documentation of the MCP SDK, the OpenAI Agents SDK, Google's ADK, Pydantic AI, LangChain. */
const FILLED =
  /^(?:Context|RunContext|RunContextWrapper|ToolContext|ToolRuntime|InvocationContext|ReadonlyContext|CallbackContext|RunnableConfig|(?:Async)?CallbackManager(?:ForToolRun)?)$/;

/**
 * Whether a framework fills in the parameters of a type, so that the model never sends one. A name says nothing: `context`
 * may be text.
 *
 * @param hint the type as it is written, with or without the colon before it
 * @param isType true for what the program itself declares: a `Context` of its own is none of a framework
 */
export function isFilledType(hint: string, isType: (name: string) => boolean): boolean {
  const written = hint.replace(/^[\s:]+/, '').replace(/\s/g, '');
  if (/^(?:\w+\.)*Annotated\[/.test(written))
    return /[,.]Injected\w+/.test(written.replace(/"[^"]*"|'[^']*'/g, ''));
  const type = written.replace(/["']/g, '');
  const bare = type
    .replace(/^(?:\w+\.)*Optional\[(.*)\]$/, '$1')
    .replace(/^None\||\|None$/g, '')
    .replace(/\[.*\]$/, '');
  const name = bare.split('.').at(-1) ?? '';
  return FILLED.test(name) && !(bare === name && isType(name));
}
