// A channel of a chat: a Slate box at the foot that Enter posts from. Its placeholder is a
// neighbour of the editable, and beside the messages stands a search box that is editable, too.

import '../../shared/site.css';
import './page.css';
import { mountSlate } from '../../editors/slate.mjs';
import { installFixture } from '../../shared/fixture.mjs';

const hint = document.querySelector('.hint');
let page;
const composer = await mountSlate(document.querySelector('#write-here'), {
  attributes: {
    className: 'markup slateTextArea',
    role: 'textbox',
    'aria-multiline': true,
    'aria-label': 'Message #workbench',
    'aria-haspopup': 'listbox',
    'aria-autocomplete': 'list',
  },
  send: () => page.post(),
  onText: (text) => (hint.hidden = text !== ''),
});
page = installFixture(composer);
page.ready();
