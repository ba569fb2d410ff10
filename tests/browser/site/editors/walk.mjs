// The text of a plain contenteditable: blocks end lines, a <br> is a line break unless it only
// holds a block open. Written on its own, apart from the extension's reader, so that the two can
// disagree. No-break spaces count as spaces: browsers type them where a plain one would collapse.

const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'PRE', 'H1', 'H2', 'H3', 'H4']);

export function blockText(host) {
  const lines = [];
  let open = null;
  const write = (text) => (open = (open ?? '') + text);
  const end = () => {
    if (open !== null) lines.push(open);
    open = null;
  };

  (function visit(node) {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        write(child.data);
      } else if (child.nodeName === 'BR') {
        write(isFiller(child, host) ? '' : '\n');
      } else if (BLOCKS.has(child.nodeName)) {
        end();
        visit(child);
        end();
      } else {
        visit(child);
      }
    }
  })(host);
  end();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

// A <br> with nothing after it in its block shows no line of its own; it gives an empty line its
// height. One that stands right before a block ends a line that the block ends anyway.
function isFiller(br, host) {
  for (let node = br; node !== host && !BLOCKS.has(node.nodeName); node = node.parentNode) {
    let next = node.nextSibling;
    while (next?.nodeType === Node.TEXT_NODE && next.data === '') next = next.nextSibling;
    if (next) return BLOCKS.has(next.nodeName);
  }
  return true;
}
