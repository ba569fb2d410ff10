// A reporter beside the readable one: the files in which a test failed, one a line, so that
// whoever started them can try just those again.

export default async function* failed(events) {
  const files = new Set();
  for await (const { type, data } of events) {
    if (type !== 'test:fail' || data.todo || !data.file || files.has(data.file)) continue;
    files.add(data.file);
    yield `${data.file}\n`;
  }
}
