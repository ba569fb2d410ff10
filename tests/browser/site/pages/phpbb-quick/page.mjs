// The quick reply under a topic of the classic forum: the box has a name and nothing else.

import '../../shared/site.css';
import '../../shared/forum.css';
import '../phpbb/page.css';
import { installFixture } from '../../shared/fixture.mjs';

const area = document.querySelector('form#qr_postform textarea[name="message"]');

installFixture({
  host: () => area,
  text: () => area.value,
  clear: () => (area.value = ''),
  submit: document.querySelector('form#qr_postform input[name="post"]'),
}).ready();
