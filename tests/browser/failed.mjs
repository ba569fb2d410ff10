// A reporter beside the readable one: the suites in which a test failed, one a line, so that
// whoever started them can try just those again.

export default async function* failed(events) {
  const told = new Set();
  let suite;
  for await (const { type, data = {} } of events) {
    // The events of a suite come in one piece. Some of its tests are made by `stage.mjs`, and
    // belong to the suite that stands there all the same.
    if (data.file?.endsWith('.test.mjs')) suite = data.file;
    if (type !== 'test:fail' || data.todo || told.has(suite)) continue;
    told.add(suite);
    yield `${suite}\n`;
  }
}
