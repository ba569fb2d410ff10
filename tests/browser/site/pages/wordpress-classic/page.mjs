// A blog's back office before the block editor: TinyMCE takes a textarea over and writes into
// a frame of its own. The textarea stays in the form, hidden; beside it stands one for tags.

import '../../shared/site.css';
import './page.css';
import { frameViolations } from '../../shared/frame.mjs';
import { mountTinymce } from '../../editors/tinymce.mjs';
import { installFixture } from '../../shared/fixture.mjs';

const form = document.querySelector('#post');
const composer = await mountTinymce(document.querySelector('#content'), {
  height: 380,
  body_class: 'content post-type-post wp-editor',
  content_style: 'body { margin: 12px; font: 16px/1.6 Georgia, serif; background: #fff; color: #1c2230 } p { margin: 0 0 12px }',
});
const page = installFixture({ ...composer, submit: form });
frameViolations(composer.host().ownerDocument);
page.ready();
