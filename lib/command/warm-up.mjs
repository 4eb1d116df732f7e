/**
 * What brings in nearly all the code there is. Asked for with `OPTIONS` nothing is done; a page of a session that is not
 * there is drawn without one.
 */
const FIRST = [
  ['GET', '/'],
  ['GET', '/sessions/none'],
  ['OPTIONS', '/api/sessions'],
  ['OPTIONS', '/api/sessions/bulk'],
  ['OPTIONS', '/api/sessions/none/runs'],
  ['OPTIONS', '/api/runs/none/events'],
  ['OPTIONS', '/api/runs/none/results'],
  ['OPTIONS', '/api/sessions/export'],
  ['OPTIONS', '/api/sessions/none/shares'],
  ['OPTIONS', '/api/compare'],
];

/**
 * Has the code of pages and routes loaded before somebody needs it: the framework loads each when it is first asked for,
 * up to half a second in which nobody else is answered. One after the other, so that who comes meanwhile has his turn.
 *
 * @param {string} address where the server answers
 */
export async function warmUp(address) {
  for (const [method, path] of FIRST) {
    try {
      const response = await fetch(`${address}${path}`, { method, signal: AbortSignal.timeout(10_000) });
      await response.arrayBuffer();
    } catch {
      // The server is ending, or has much to do already.
      return;
    }
  }
}
