// A comment under one post of the same network.

import '../../shared/site.css';
import '../weibo/page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountVueArea } from '../../editors/vue-area.mjs';

const box = document.querySelector('article .comment-box');
const button = box.querySelector('button:has(span.woo-button-content)');
const composer = mountVueArea(box.querySelector('[class^="_wrap_"]'), {
  class: '_input_c7d2_5',
  placeholder: '发布你的评论',
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: button }).ready();
