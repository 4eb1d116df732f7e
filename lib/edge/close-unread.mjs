// A body nobody has read to its end: the answer is sent, and the connection closed behind it.
import { limits } from '../core/limits/limits.mjs';

/** How often is looked whether the rest still comes. */
const GO_ON_MS = 5;

/**
 * Closes the connection behind an answer that is given before the whole body was there. What the client goes on sending
 * is thrown away for a while: a connection closed under somebody who sends takes the answer with it.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function closeUnread(request, response) {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && !(Number(length) > 0)) return;
  const { writeHead } = response;
  response.writeHead = (...args) => {
    if (!request.complete) {
      response.setHeader('connection', 'close');
      // Node's own way to end a connection behind its last answer.
      request.socket.destroySoon = () => drain(request);
    }
    return writeHead.apply(response, args);
  };
}

function drain(request) {
  const { socket } = request;
  const most = socket.bytesRead + limits.drainedBytes.value;
  socket.end();
  const timer = setTimeout(() => socket.destroy(), limits.drainedMs.value).unref();
  socket.once('close', () => clearTimeout(timer));
  // Whoever read it before has its answer, and is not to be fed any more; it may have stopped the connection as well.
  request.removeAllListeners('data');
  request.removeAllListeners('readable');
  request.once('end', () => socket.destroy());
  const goOn = setInterval(() => {
    if (socket.bytesRead > most) socket.destroy();
    request.read();
    request.resume();
    socket.resume();
  }, GO_ON_MS).unref();
  socket.once('close', () => clearInterval(goOn));
}
