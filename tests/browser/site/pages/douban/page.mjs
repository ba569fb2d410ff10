// A status above the feed: a Draft.js editor in a real form whose submit button posts it.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountDraft } from '../../editors/draft.mjs';

const HINT = '此刻你想要分享...';
const form = document.querySelector('.status-editor');
const composer = await mountDraft(document.querySelector('.editor-here'), {
  testId: '',
  placeholder: HINT,
  onText: (text) => enableWhenFilled(form.querySelector('[type="submit"]'), text),
});
// This version of the library cannot set it; the site's own has it on the editable.
composer.host().setAttribute('aria-placeholder', HINT);
installFixture({ ...composer, submit: form }).ready();
