// The planner's answer to a comment that came in from another network: a textarea that React controls.

import '../../shared/site.css';
import './page.css';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { mountReactArea } from '../../editors/react-area.mjs';

const form = document.querySelector('[data-testid="reply-form-item"]');
const button = form.querySelector('[class*="replyFooter"] button.btn');
const composer = mountReactArea(form.querySelector('.box'), {
  placeholder: 'Type in your reply…',
  onText: (text) => enableWhenFilled(button, text),
});
installFixture({ ...composer, submit: button }).ready();
