// A TinyMCE 8 composer, in the page or in a frame of its own. Used in tests only, under its GPL
// licence. Its model is what it would save: a tree without the fillers that the screen holds.

import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/plugins/link';
import 'tinymce/plugins/lists';

/** `target` is the element it takes over; `options` are the library's own. */
export async function mountTinymce(target, { onText = () => {}, ...options }) {
  const [editor] = await tinymce.init({
    target,
    license_key: 'gpl',
    // Its style sheets are in the page's own; it would fetch them from beside its script.
    skin: false,
    content_css: false,
    menubar: false,
    branding: false,
    promotion: false,
    statusbar: false,
    plugins: 'link lists',
    toolbar: 'bold italic link bullist undo redo',
    ...options,
  });
  const text = () => lines(editor.getContent({ format: 'tree' })).join('\n');
  editor.on('input change undo redo keyup SetContent', () => onText(text()));
  return { host: () => editor.getBody(), text, clear: () => editor.resetContent(''), focus: () => editor.focus() };
}

const INLINE = new Set(['#text', 'a', 'br', 'em', 'span', 'strong']);

/** The lines of a tree: one a block, more where a block is broken. */
function lines(tree) {
  const found = [];
  let open = null;
  for (let node = tree.firstChild; node; node = node.next) {
    if (INLINE.has(node.name)) open = (open ?? '') + words(node);
    else {
      if (open !== null) found.push(open);
      open = null;
      found.push(...(isBlockOfBlocks(node) ? lines(node) : [words(node)]));
    }
  }
  if (open !== null) found.push(open);
  return found;
}

function isBlockOfBlocks({ firstChild }) {
  return Boolean(firstChild) && !INLINE.has(firstChild.name);
}

function words(node) {
  if (node.name === '#text') return node.value.replaceAll('\u00a0', ' ');
  if (node.name === 'br') return '\n';
  let text = '';
  for (let child = node.firstChild; child; child = child.next) text += words(child);
  // An empty paragraph is saved with a no-break space to keep its height.
  return node.name === 'p' && text === ' ' ? '' : text;
}
