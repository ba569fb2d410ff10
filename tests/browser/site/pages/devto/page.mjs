// A new article on the makers' magazine: the body is a textarea that Preact controls, the title is a
// textarea of its own above it.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';
import { mountPreactArea } from '../../editors/preact-area.mjs';

const form = document.querySelector('#article-form');
const composer = mountPreactArea(form.querySelector('.crayons-article-form__body'), {
  id: 'article_body_markdown',
  class: 'crayons-textfield crayons-textfield--ghost crayons-article-form__body__field',
  name: 'body_markdown',
  placeholder: 'Write your post content here...',
  'aria-label': 'Post Content',
});
installFixture({ ...composer, submit: form.querySelector('.c-btn--primary') }).ready();
