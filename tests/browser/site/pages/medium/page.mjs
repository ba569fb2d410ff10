// A story: one contenteditable that holds the title (an h3, still empty) and the paragraphs
// under it. What is posted and told as the text are the paragraphs.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { block, mountBare } from '../../editors/bare.mjs';
import { blockText } from '../../editors/walk.mjs';

const host = document.querySelector('.story');
const button = document.querySelector('[data-action="show-prepublish"]');

function paragraph() {
  const made = block('p', 'graf graf--p');
  made.dataset.testid = 'editorParagraphText';
  return made;
}

function empty() {
  const section = document.createElement('section');
  const title = block('h3', 'graf graf--h3');
  title.dataset.testid = 'editorTitleParagraph';
  let inner = section;
  for (const name of ['section-content', 'section-inner']) {
    inner = inner.appendChild(document.createElement('div'));
    inner.className = name;
  }
  inner.append(title, paragraph());
  return section;
}

// Deleting everything leaves the title alone, or not even that. Ahead of the mount's own listener.
host.addEventListener('input', () => {
  if (host.querySelector('h3 ~ p')) return;
  if (host.textContent.trim() === '') composer.clear();
  else host.querySelector('h3')?.after(paragraph());
});

const composer = mountBare(host, {
  empty,
  // The title is the first line, and stays empty here.
  text: () => blockText(host).replace(/^\n+/, ''),
  onText: (text) => enableWhenFilled(button, text),
});

// A press beside the words goes on with the story; the browser's own choice would be the title.
host.addEventListener('mousedown', (event) => {
  if (event.target !== host) return;
  event.preventDefault();
  composer.focus();
});
installFixture({ ...composer, submit: button }).ready();
