// A draft that holds more than letters: a mention, which is one step for the caret though it shows
// several, and an emoji drawn as a picture whose `alt` is the character. Both stand there from
// the start; more come from the buttons, or from an @ and the list.

import { Node } from '@tiptap/core';
import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mentions } from '../../editors/mention.mjs';
import { mountTiptap } from '../../editors/tiptap.mjs';

const SMILE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="11" fill="#fbbf24"/><circle cx="8.5" cy="10" r="1.5"/><circle cx="15.5" cy="10" r="1.5"/><path d="M7 14a5.5 5.5 0 0 0 10 0" fill="none" stroke="#000" stroke-width="1.5"/></svg>',
)}`;

const Emoji = Node.create({
  name: 'emoji',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ alt: { default: '' }, src: { default: '' } }),
  parseHTML: () => [{ tag: 'img.emoji' }],
  renderHTML: ({ HTMLAttributes }) => ['img', { ...HTMLAttributes, class: 'emoji', draggable: 'false' }],
});

const PIECES = {
  mention: { type: 'mention', attrs: { id: 'night-shift', label: 'Night shift', mentionSuggestionChar: '@' } },
  emoji: { type: 'emoji', attrs: { alt: '🙂', src: SMILE } },
};
const space = { type: 'text', text: ' ' };

const place = document.querySelector('.editor-place');
const button = document.querySelector('[data-post]');
const composer = mountTiptap(place, {
  attributes: { 'aria-label': 'Write to the team' },
  placeholder: 'Write to the team',
  extensions: [Emoji, mentions({ names: ['Night shift', 'Early shift', 'Front desk'], place: place.parentElement })],
  content: { type: 'doc', content: [{ type: 'paragraph', content: [PIECES.mention, space, PIECES.emoji, space] }] },
  onText: (text) => enableWhenFilled(button, text),
});
const host = composer.host();

// The first press goes on writing behind what is there, as reply boxes do that name somebody.
host.addEventListener('mousedown', (event) => {
  if (document.activeElement === host) return;
  event.preventDefault();
  composer.focus();
  composer.editor.commands.setTextSelection(composer.editor.state.doc.content.size - 1);
});
for (const tool of document.querySelectorAll('[data-insert]')) {
  tool.addEventListener('mousedown', (event) => event.preventDefault());
  tool.addEventListener('click', () => composer.editor.chain().insertContent([PIECES[tool.dataset.insert], space]).run());
}

const page = installFixture({ ...composer, submit: button });
enableWhenFilled(button, composer.text());
page.ready();
