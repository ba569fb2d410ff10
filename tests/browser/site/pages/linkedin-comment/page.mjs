// The comment box of the newer build: TipTap with mentions, under a post of the feed. A comment
// and a second post stand on the page too, under the same test id as the words answered.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mentions } from '../../editors/mention.mjs';
import { mountTiptap } from '../../editors/tiptap.mjs';

const box = document.querySelector('[data-testid="ui-core-tiptap-text-editor-wrapper"]');
const button = document.querySelector('[componentkey*="commentButtonSection"] button');
const composer = mountTiptap(box, {
  attributes: { 'aria-label': 'Text editor for creating comment' },
  placeholder: 'Add a comment…',
  extensions: [mentions({ names: ['Dock clerk', 'Route planner', 'Fleet ledger'], place: box.parentElement })],
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: button }).ready();
