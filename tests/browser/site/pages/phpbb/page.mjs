// A classic forum's page for a reply: one bare textarea without label or placeholder, three submit
// inputs of which one posts, and the topic's posts, the latest first, at the form's end.

import '../../shared/site.css';
import '../../shared/forum.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';

const area = document.querySelector('form#postform textarea#message');

installFixture({
  host: () => area,
  text: () => area.value,
  clear: () => (area.value = ''),
  submit: document.querySelector('form#postform input[name="post"]'),
}).ready();
