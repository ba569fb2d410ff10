// A member's comment: TipTap inside a frame that has no address of its own, mounted there by the
// page's script. What tells that it is a comment, and on what, stands outside the frame.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountTiptap } from '../../editors/tiptap.mjs';

// The site's comments know paragraphs, quotes and links only.
const ABSENT = ['bold', 'bulletList', 'code', 'codeBlock', 'heading', 'horizontalRule', 'italic', 'listItem', 'listKeymap', 'orderedList', 'strike', 'trailingNode', 'underline'];

// The site's script makes the frame and hands it its page as text.
const frame = document.createElement('iframe');
frame.title = 'comments-frame';
frame.srcdoc = `<!doctype html><html lang="en"><head>${document.querySelector('#comments-page').innerHTML.replace('<section', '</head><body class="in-frame"><section')}</body></html>`;
frame.addEventListener('load', start, { once: true });
document.querySelector('#ghost-comments-root').append(frame);

function start() {
  const inside = frame.contentDocument;
  const button = inside.querySelector('[data-testid="submit-form-button"]');
  const composer = mountTiptap(inside.querySelector('.editor-place'), {
    attributes: { class: 'gh-comment-content' },
    kit: Object.fromEntries(ABSENT.map((name) => [name, false])),
    placeholder: 'Join the discussion',
    onText: (text) => enableWhenFilled(button, text),
  });
  const page = installFixture({ ...composer, submit: button });
  // Before the editor, which would put in a line break of its own.
  const keys = (event) => {
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!sends && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (sends) page.post();
    composer.editor.commands.blur();
  };
  inside.addEventListener('keydown', keys, { capture: true });
  inside.addEventListener('securitypolicyviolation', (event) => {
    window.fixture.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  page.ready();
}
