// A reporter beside the readable one: the files in which a test failed, one a line, so that
// whoever started them can try just those again.

export default async function* failed(events) {
  const files = new Set();
  for await (const { type, data } of events) {
    // A group is told of by the file that made it, which may be no suite.
    if (type !== 'test:fail' || data.todo || !data.file?.endsWith('.test.mjs') || files.has(data.file)) continue;
    files.add(data.file);
    yield `${data.file}\n`;
  }
}
