// A hundred runs at once, each watched by two: how late an event is seen, and whether all of it is.
const RUNS = 100;
const VIEWERS_EACH = 2;
const MODEL = 'paced-40-4';

/**
 * @param post sends JSON to the server, as in bench.mjs
 * @param createSession makes a session for a model, as in bench.mjs
 */
export async function measureLoad(url, { post, createSession }, report) {
  const ids = [];
  for (let index = 0; index < RUNS; index += 1) ids.push(await createSession(MODEL));
  const delays = [];
  let broken = 0;
  const watch = async (runId) => {
    const seqs = [];
    let last = '';
    for await (const { id, data, event } of readEvents(await fetch(`${url}/api/runs/${runId}/events`))) {
      const now = performance.timeOrigin + performance.now();
      seqs.push(Number(id));
      last = data;
      if (event !== 'stream') continue;
      for (const [, at] of data.matchAll(/"text":"(\d+\.?\d*) "/g)) delays.push(now - Number(at));
    }
    const isWhole = seqs.every((seq, index) => seq === index + 1) && last.includes('"completed"');
    if (!isWhole) broken += 1;
  };
  const viewers = [];
  for (const id of ids) {
    const { run } = await (await post(`/api/sessions/${id}/runs`, { content: 'Go.' })).json();
    for (let viewer = 0; viewer < VIEWERS_EACH; viewer += 1) viewers.push(watch(run.id));
  }
  await Promise.all(viewers);
  delays.sort((a, b) => a - b);
  const at = (share) => delays[Math.floor((delays.length - 1) * share)];
  process.stdout.write(
    `     load: ${delays.length} words seen, ${at(0.5).toFixed(1)} ms late in the middle\n`,
  );
  report('100 runs at once, 200 viewers: an event is seen, p95', at(0.95), 100, ' ms');
  report('the same, p99', at(0.99), 250, ' ms');
  report('of these viewers, who did not see all of it', broken, 0);
}

/** The events of a stream of server-sent events. */
export async function* readEvents(response) {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    let end = text.indexOf('\n\n');
    while (end >= 0) {
      const fields = Object.fromEntries(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      text = text.slice(end + 2);
      end = text.indexOf('\n\n');
      if (fields.data !== undefined && fields.id !== undefined) yield fields;
    }
  }
}
