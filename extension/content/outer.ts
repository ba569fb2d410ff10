// Where a composer stands among frames. A frame is often too small for lamp and card: they are
// drawn in the outermost document of the same origin, and this is what translates to there.

/** The outermost window that a script of this frame may touch. */
export function outermost(): Window & typeof globalThis {
  let view: Window & typeof globalThis = window;
  try {
    while (view.parent !== view && view.parent.document) view = view.parent as Window & typeof globalThis;
  } catch {
    // The next one out is another origin's.
  }
  return view;
}

/** Where keys and presses come to: the composer's window, and the one that lamp and card stand in. */
export function windows(): Set<Window> {
  return new Set([window, outermost()]);
}

/** The host of the page: a frame without an address of its own is of the page that made it. */
export function pageHost(): string {
  return location.hostname || (URL.canParse(origin) ? new URL(origin).hostname : "");
}

/** The path of the page that a person sees around the composer; where a script may not know it, the frame's own. */
export function pagePath(): string {
  return outermost().location.pathname;
}

/** The frames around an element, innermost first, as far as a script may see them. */
export function framesAround(element: Element): Element[] {
  const frames: Element[] = [];
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) frames.push(frame);
  return frames;
}

/** The frame an element's document is shown in. */
export function frameOf(element: Element): Element | null {
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** A rectangle of an element's own viewport, in the outermost document's. */
export function toOuter(rect: DOMRect, element: Element): DOMRect {
  let { x, y, width, height } = rect;
  for (const frame of framesAround(element) as HTMLElement[]) {
    const box = frame.getBoundingClientRect();
    // A page may show a frame smaller than it is.
    const scale = box.width / frame.offsetWidth || 1;
    x = box.x + (frame.clientLeft + x) * scale;
    y = box.y + (frame.clientTop + y) * scale;
    width *= scale;
    height *= scale;
  }
  return new DOMRect(x, y, width, height);
}

/** What is to be seen of an element, in the outermost viewport; a frame that is all composer counts whole. */
export function outerBox(element: Element): DOMRect {
  const frame = frameOf(element);
  if (!frame) return shownBox(element);
  const shown = outerBox(frame);
  return element === element.ownerDocument.body ? shown : common(toOuter(shownBox(element), element), shown);
}

/** What the boxes that an element scrolls in let be seen of it, in its own viewport. */
export function shownBox(element: Element): DOMRect {
  let box = element.getBoundingClientRect();
  let { position } = getComputedStyle(element);
  for (let at = above(element); at && position !== "fixed"; at = above(at)) {
    const style = getComputedStyle(at);
    // What is placed freely is held by the next placed box only.
    if (position === "absolute" && style.position === "static" && style.transform === "none") continue;
    if (style.display === "contents" || style.display === "inline") continue;
    position = style.position;
    // The page itself scrolls with the viewport.
    if (style.overflowY !== "visible" && at !== at.ownerDocument.body && at !== at.ownerDocument.documentElement) box = common(box, at.getBoundingClientRect());
  }
  return box;
}

function above(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

function common(one: DOMRect, other: DOMRect): DOMRect {
  const [x, y] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
  return new DOMRect(x, y, Math.max(0, Math.min(one.right, other.right) - x), Math.max(0, Math.min(one.bottom, other.bottom) - y));
}
