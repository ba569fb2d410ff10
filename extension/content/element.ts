// Makes the elements that stand in our layers: with a class, what stands in them, and what screen
// readers need to know.

/** Makes an element with a class and what stands in it. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, kind = "", ...inside: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (kind) made.className = kind;
  made.append(...inside);
  return made;
}

/** Makes a button; `pressed` hears every press, by mouse or key. */
export function button(kind: string, name: string, pressed: (event: MouseEvent) => void): HTMLButtonElement {
  const made = element("button", kind, name);
  made.type = "button";
  made.addEventListener("click", pressed);
  return made;
}

/** Makes a paragraph that begins with a label. */
export function labelled(kind: string, label: string, ...inside: (Node | string)[]): HTMLParagraphElement {
  return element("p", kind, element("span", "label", label), " ", ...inside);
}

/** Makes a box in a root, hidden so far, that a screen reader takes for a dialog. */
export function dialog(root: ShadowRoot, kind: string, role: string, name: string, lang: string): HTMLDivElement {
  const box = element("div", kind);
  box.hidden = true;
  box.role = role;
  box.ariaLabel = name;
  box.lang = lang;
  root.append(box);
  return box;
}
