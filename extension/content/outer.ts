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

/** The host of the page: a frame without an address of its own is of the page that made it. */
export function pageHost(): string {
  return location.hostname || (URL.canParse(origin) ? new URL(origin).hostname : "");
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
  const frames = framesAround(element);
  const [first] = frames;
  const isWhole = first !== undefined && element === element.ownerDocument.body;
  let box = isWhole ? toOuter(first.getBoundingClientRect(), first) : toOuter(element.getBoundingClientRect(), element);
  for (const frame of frames) {
    const { left, top, right, bottom } = toOuter(frame.getBoundingClientRect(), frame);
    const [x, y] = [Math.max(box.left, left), Math.max(box.top, top)];
    box = new DOMRect(x, y, Math.max(0, Math.min(box.right, right) - x), Math.max(0, Math.min(box.bottom, bottom) - y));
  }
  return box;
}
