// A comment under a clip: a contenteditable four open shadow roots deep, the button two deep.
// Each element wears the template of its own name.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountBare } from '../../editors/bare.mjs';

for (const { id } of document.querySelectorAll('template[id]')) {
  customElements.define(
    id,
    class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'open' });
        root.append(document.querySelector(`template#${id}`).content.cloneNode(true));
        if (this.dataset.words) root.querySelector('#content').textContent = this.dataset.words;
      }
    },
  );
}

const inside = (root, ...names) => names.reduce((at, name) => at.querySelector(name).shadowRoot, root);
const box = inside(document, 'bili-comments', 'bili-comments-header-renderer', 'bili-comment-box');
const button = box.querySelector('#pub button');
const composer = mountBare(inside(box, 'bili-comment-rich-textarea').querySelector('.brt-editor'), {
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: button }).ready();
