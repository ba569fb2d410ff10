// A CKEditor 5 composer with its usual toolbar. Used in tests only, under its GPL licence. The
// text is read from its model, a tree that knows no HTML.

import { Bold, ClassicEditor, Essentials, Italic, Link, List, Paragraph } from 'ckeditor5';

export async function mountCkeditor(place, { label, placeholder, onText = () => {} }) {
  const editor = await ClassicEditor.create({
    attachTo: place,
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold, Italic, Link, List],
    toolbar: ['bold', 'italic', 'link', 'bulletedList', '|', 'undo', 'redo'],
    root: { placeholder, label },
  });
  const text = () => [...editor.model.document.getRoot().getChildren()].map(line).join('\n');
  editor.model.document.on('change:data', () => onText(text()));
  return {
    host: () => editor.editing.view.getDomRoot(),
    text,
    clear: () => editor.setData(''),
    focus: () => editor.editing.view.focus(),
  };
}

function line(block) {
  return [...block.getChildren()].map((child) => (child.is('element', 'softBreak') ? '\n' : (child.data ?? ''))).join('');
}
