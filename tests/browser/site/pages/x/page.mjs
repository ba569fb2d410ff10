// The home page: a composer above the feed.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountDraft } from '../../editors/draft.mjs';

const button = document.querySelector('[data-testid="tweetButtonInline"]');
const composer = await mountDraft(document.querySelector('#compose-here'), {
  label: 'Post text',
  placeholder: 'What’s happening?',
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: button }).ready();
