// A terminal in a page: the words are drawn on a canvas and live on the far side; the input only
// catches keys and is emptied at each. There is no composer, and Offair has nothing to read.

import './page.css';
import { installFixture } from '../../shared/fixture.mjs';

const LINE = 24;
const HEAD = ['【看板列表】  文章發表於 閒聊 看板', '', '標題: 雨天的月台', '', ''];
const canvas = document.querySelector('#screen');
const input = document.querySelector('#t');
const ink = canvas.getContext('2d');
let typed = '';

function draw() {
  ink.fillStyle = '#000';
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.font = '18px monospace';
  ink.fillStyle = '#bbb';
  const lines = [...HEAD, ...typed.split('\n')];
  lines.forEach((line, row) => ink.fillText(line, 8, (row + 1) * LINE));
  const left = 8 + ink.measureText(lines.at(-1)).width;
  ink.fillRect(left, (lines.length - 1) * LINE + 6, 9, LINE - 6);
  Object.assign(input.style, { left: `${Math.min(left, canvas.width - 170)}px`, top: `${(lines.length - 1) * LINE + 4}px` });
}

input.addEventListener('input', (event) => {
  if (event.isComposing) return;
  typed += input.value;
  input.value = '';
  draw();
});
input.addEventListener('compositionend', () => {
  typed += input.value;
  input.value = '';
  draw();
});
input.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.key === 'Enter') typed += '\n';
  else if (event.key === 'Backspace') typed = typed.slice(0, -1);
  else return;
  event.preventDefault();
  draw();
});
document.addEventListener('click', () => input.focus());

draw();
installFixture({ host: () => input, text: () => typed, clear: () => (typed = '') }).ready();
input.focus();
