// The comment form under a blog's article: a plain form that asks for name and address too.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('#commentform');
const area = form.querySelector('textarea#comment');

installFixture({
  host: () => area,
  text: () => area.value,
  clear: () => (area.value = ''),
  submit: form,
}).ready();
