// The quick reply under a thread of an old bulletin board: a textarea of fixed width, its word
// "Message" beside it and not tied to it, two submit inputs of which one posts.

import '../../shared/site.css';
import '../../shared/forum.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';

const area = document.querySelector('form#qrform #vB_Editor_QR_textarea');

installFixture({
  host: () => area,
  text: () => area.value,
  clear: () => (area.value = ''),
  submit: document.querySelector('#qr_submit'),
}).ready();
