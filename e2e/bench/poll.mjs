// Asks a server for something cheap every few milliseconds, in a process of its own, and tells how long each answer took.
import { Agent, get } from 'node:http';

const EVERY_MS = 5;
const agent = new Agent({ keepAlive: true, maxSockets: 50 });
let waits = [];
let timer;

function ask(url) {
  const from = performance.now();
  get(url, { agent }, (response) => {
    response.resume();
    response.on('end', () => waits.push(performance.now() - from));
  }).on('error', () => waits.push(Number.POSITIVE_INFINITY));
}

// Whoever asked for it may have broken off.
process.on('disconnect', () => process.exit());

process.on('message', ({ url, stop }) => {
  clearInterval(timer);
  if (stop) return void process.send(waits);
  waits = [];
  timer = setInterval(ask, EVERY_MS, url);
});
