// The home page of a Chinese short-post network: a textarea bound by Vue whose class changes with
// every build, and a counter that takes two narrow letters for one.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountVueArea } from '../../editors/vue-area.mjs';

const box = document.querySelector('.composer-box');
const button = box.querySelector('button:has(span.woo-button-content)');
const count = (text) => Math.ceil([...text].reduce((sum, letter) => sum + (letter.codePointAt(0) < 256 ? 0.5 : 1), 0));

const composer = mountVueArea(box.querySelector('[class^="_wrap_"]'), {
  class: '_input_k2p1_8',
  placeholder: '有什么新鲜事想分享给大家？',
  onText(text) {
    box.querySelector('.count').textContent = String(count(text));
    enableWhenFilled(button, text);
  },
});
installFixture({ ...composer, submit: button }).ready();
