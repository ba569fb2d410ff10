// A new post on the same forum: the title is a textarea as well, the body's box has a label and no
// placeholder, and the button says neither post nor publish.

import '../../shared/site.css';
import '../lemmy/page.css';
import { mountBox } from '../lemmy/write.mjs';

const form = document.querySelector('form.post-form');
// The form asks for a title before it lets itself be sent.
form.querySelector('#post-title').value = 'Found behind the bench';
mountBox(form);
