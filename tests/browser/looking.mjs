// What can be seen to be wrong with a page by measuring it. Each function is sent into the page as
// source, so it stands alone; each gives a list of what is wrong, or of what is there.

/** Words in another language than the page's: `strange` are messages of the others. */
export function leftOver(locale, strange) {
  const said = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  // Samples, names and what is written in another language on purpose say so themselves.
  const isOther = (element) => element.closest('[lang]:not(html), code, kbd, script, style, template, textarea, [translate="no"]') !== null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim() && !isOther(node.parentElement)) said.push(node.data.trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (isOther(element)) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) if (element.getAttribute(name)) said.push(element.getAttribute(name).trim());
  }
  said.push(document.title.trim());
  const known = new Set(strange);
  const isWrong = (text) => known.has(text) || (locale === 'en' ? /\p{Script=Han}/u.test(text) : /[A-Za-z]{2,} [A-Za-z]+ [A-Za-z]{2,}/.test(text));
  return [...new Set(said.filter((text) => text && isWrong(text)))];
}

/** What makes the page wider than its window. */
export function spill() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const isOut = (element) => element.getBoundingClientRect().right > width + 0.5;
  const out = [...document.body.querySelectorAll('*')].filter((element) => isOut(element) && ![...element.children].some(isOut));
  return out.map((element) => `${element.localName}${element.id && `#${element.id}`}.${element.className}: ${Math.ceil(element.getBoundingClientRect().right)} of ${width}`);
}

/** Words that do not fit where they stand. */
export function cutOff() {
  const boxes = [...document.querySelectorAll('button, label, summary, legend, h1, h2, h3, h4, a, th, dt, select, .button')];
  // What is one pixel wide is for screen readers alone.
  const isCut = (box) => box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 1 && box.getClientRects().length > 0 && box.checkVisibility();
  return boxes.filter(isCut).map((box) => `${box.localName}${box.id && `#${box.id}`} “${box.textContent.trim().slice(0, 40)}”: ${box.scrollWidth} in ${box.clientWidth}`);
}

/** Everything that Tab must come to, by a name that says where it is; of a group of radios one. */
export function tabbable() {
  const groups = new Set();
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
  const can = (element) => {
    if (element.tabIndex < 0 || element.matches(':disabled, [type="hidden"]') || !element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.type !== 'radio') return true;
    const group = element.form?.id + element.name;
    const isStop = element.checked || ![...document.querySelectorAll(`input[type="radio"][name="${CSS.escape(element.name)}"]`)].some((other) => other.checked);
    if (!isStop || groups.has(group)) return false;
    groups.add(group);
    return true;
  };
  // By a number of its own: what is drawn meanwhile moves no other.
  globalThis.stops ??= new Map();
  const name = (element) => `${element.localName}${element.id && `#${element.id}`} ${stops.get(element) ?? stops.set(element, stops.size).size - 1}`;
  return all.filter(can).map(name);
}

/** The element with the focus, and whether that can be seen; null where none has it. */
export function focusRing() {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const isRing = (element, pseudo) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, pseudo);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  // A switch or a tile may show the focus of the field within.
  const around = [at, at.parentElement, at.nextElementSibling, at.closest('label')].filter(Boolean);
  globalThis.stops ??= new Map();
  const number = stops.get(at) ?? stops.set(at, stops.size).size - 1;
  return { name: `${at.localName}${at.id && `#${at.id}`} ${number}`, isSeen: at.matches(':focus-visible') && around.some((element) => isRing(element)) };
}
