// Puts up whatever field a test asks for: an element's name and attributes, around it others, and
// beside it what else stands in the innermost.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';
import { blockText } from '../../editors/walk.mjs';

const stand = document.querySelector('#stand');
let field = null;

function make([name, attributes = {}, text = '']) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}

globalThis.put = ({ own, around = [], beside = [] }) => {
  field = make(own);
  let at = field;
  for (const [index, outer] of around.entries()) {
    const element = make(outer);
    element.append(at, ...(index === 0 ? beside.map(make) : []));
    at = element;
  }
  stand.replaceChildren(...(around.length > 0 ? [at] : [at, ...beside.map(make)]));
};

installFixture({
  host: () => field,
  text: () => field?.value ?? (field ? blockText(field) : ''),
  html: () => stand.innerHTML,
  clear() {},
}).ready();
