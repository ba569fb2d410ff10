// A blog's writing page: the body of an empty frame is the composer, with no library behind it
// and no name of its own. The button that posts stands outside the frame.

import '../../shared/site.css';
import './page.css';
import { blockText } from '../../editors/walk.mjs';
import { enableWhenFilled, installFixture } from '../../shared/fixture.mjs';
import { frameViolations } from '../../shared/frame.mjs';

const button = document.querySelector('[aria-label="Publish"]');
const inner = document.querySelector('iframe.editable').contentDocument;
const style = inner.createElement('style');
style.textContent = 'html { height: 100% } body { box-sizing: border-box; min-height: 100%; margin: 0; padding: 16px 20px; font: 16px/1.6 Georgia, serif; color: #1c2230; outline: none }';
inner.head.append(style);
const host = inner.body;
host.contentEditable = 'true';

const refresh = () => enableWhenFilled(button, blockText(host));
host.addEventListener('input', refresh);

const page = installFixture({
  host: () => host,
  text: () => blockText(host),
  clear() {
    host.replaceChildren();
    refresh();
  },
  submit: button,
});
frameViolations(inner);
page.ready();
