// A note of a house's intranet: TinyMCE without a frame, on an element of the page.

import '../../shared/site.css';
import './page.css';
import { mountTinymce } from '../../editors/tinymce.mjs';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('#note');
const button = form.querySelector('button[type="submit"]');
const composer = await mountTinymce(document.querySelector('#write-here'), {
  inline: true,
  placeholder: 'Write your note…',
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: form }).ready();
