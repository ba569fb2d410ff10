// A weekly's writing page: CKEditor 5 in a form, in the page itself.

import '../../shared/site.css';
import './page.css';
import { mountCkeditor } from '../../editors/ckeditor.mjs';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('#post');
const button = form.querySelector('button[type="submit"]');
const composer = await mountCkeditor(document.querySelector('#write-here'), {
  label: 'Post body',
  placeholder: 'Write your post here…',
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: form }).ready();
