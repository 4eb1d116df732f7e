// What is wrong with a request before anybody looks at what it asks for.
import { limits } from '../core/limits/limits.mjs';

/**
 * An answer of the server's own edge, in the shape of every other failure of the HTTP API.
 *
 * @typedef {{ status: number, code: string, message: string, allow?: string }} Fault
 */

const PAGE_METHODS = ['GET', 'HEAD'];
const API_METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'];

const badRequest = (message) => ({ status: 400, code: 'bad_request', message });

/**
 * Finds what makes a request one that nobody here should have to deal with: the framework answers some of these with a
 * failure of its own, and gives away pages of its own under others.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {{ isDev: boolean }} options in development the framework's own pages are there
 * @returns {Fault | null}
 */
export function findFault(request, { isDev }) {
  const { method = '', url = '' } = request;
  if (url.length > limits.targetLength.value) {
    const message = `The address is longer than ${limits.targetLength.value} characters.`;
    return { status: 414, code: 'target_too_long', message };
  }
  const hosts = request.rawHeaders.filter((name, at) => at % 2 === 0 && /^host$/i.test(name)).length;
  if (hosts !== 1) return badRequest(`A request names its host once; this one does so ${hosts} times.`);
  if (!url.startsWith('/')) return badRequest('Ask for a path, as /api/sessions.');
  const path = readPath(url);
  if (path === null)
    return badRequest('The path cannot be read: look at its percent signs, dots and slashes.');
  return findWrongPlace(path, isDev) ?? findWrongMethod(path, method, isDev);
}

/**
 * The path without its percent escapes; null for one that says something else to whoever reads it next: escapes that are
 * none, control characters, segments that lead up, empty segments.
 */
function readPath(url) {
  const written = url.split(/[?#]/, 1)[0];
  let path;
  try {
    path = decodeURIComponent(written);
  } catch {
    return null;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u001f\u007f\\]|\/\/|\/\.{1,2}(\/|$)/.test(path) ? null : path;
}

/** Of what belongs to the framework, only files with a hash in their name are open; nothing else is a page of ours. */
function findWrongPlace(path, isDev) {
  if (isDev || path.startsWith('/_next/static/')) return null;
  if (!path.startsWith('/_') && !/\.(rsc|segments)(\/|$)|\.rsc$/.test(path)) return null;
  return { status: 404, code: 'not_found', message: 'There is nothing here.' };
}

function findWrongMethod(path, method, isDev) {
  // The framework's own tools for errors are asked by POST.
  if (isDev && path.startsWith('/_')) return null;
  const allowed = path.startsWith('/api/') ? API_METHODS : PAGE_METHODS;
  if (allowed.includes(method)) return null;
  const allow = allowed.join(', ');
  return { status: 405, code: 'method_not_allowed', message: `Here one can use ${allow}.`, allow };
}
