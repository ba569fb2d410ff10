// A single post with a reply dialog open over it.
// The inline reply box stays mounted behind the dialog under the same test id, as it does on the
// real site: whoever looks the composer up by test id alone finds the wrong one.

import '../../shared/site.css';
import '../x/page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountDraft } from '../../editors/draft.mjs';

await mountDraft(document.querySelector('#inline-here'), { label: 'Post text', placeholder: 'Post your reply' });

const button = document.querySelector('[data-testid="tweetButton"]');
const composer = await mountDraft(document.querySelector('#reply-here'), {
  label: 'Post text',
  placeholder: 'Post your reply',
  onText: (text) => enableWhenFilled(button, text),
});
const page = installFixture({ ...composer, submit: button });

const veil = document.querySelector('#layers');
const show = (open) => (veil.hidden = !open);
document.querySelector('[data-testid="app-bar-close"]').addEventListener('click', () => show(false));
document.querySelector('[data-testid="reply"]').addEventListener('click', () => show(true));

composer.focus();
page.ready();
