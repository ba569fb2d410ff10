// A shop's chat with one customer. The text field is an element of the page's own making with a
// textarea in its open shadow root; the page hears of the text only through that element's value.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const LOOK = `
  textarea { display: block; box-sizing: border-box; width: 100%; height: 84px; padding: 6px; border: 0; background: transparent; color: inherit; font: inherit; resize: none; }
  textarea:focus { outline: none; }`;

class ChatText extends HTMLElement {
  #area = document.createElement('textarea');
  #value = '';

  constructor() {
    super();
    const look = new CSSStyleSheet();
    look.replaceSync(LOOK);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [look];
    root.append(this.#area);
    this.#area.setAttribute('part', 'input');
    this.#area.placeholder = 'Enter message';
    this.#area.addEventListener('input', () => {
      this.#value = this.#area.value;
      this.dispatchEvent(new Event('change'));
    });
  }

  get value() {
    return this.#value;
  }

  set value(value) {
    this.#value = this.#area.value = value;
    this.dispatchEvent(new Event('change'));
  }
}
customElements.define('chat-text', ChatText);

const field = document.querySelector('chat-text');
const button = document.querySelector('.chat-foot button.send');
field.addEventListener('change', () => enableWhenFilled(button, field.value));
installFixture({
  host: () => field.shadowRoot.querySelector('textarea[part="input"]'),
  text: () => field.value,
  clear: () => (field.value = ''),
  submit: button,
}).ready();
