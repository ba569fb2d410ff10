// The two ways to hear events before the page does: to listen only, and to be able to hold what
// was heard. Both end with their signal; neither is ever put on an editor.

type Heard<K extends keyof WindowEventMap> = (event: WindowEventMap[K]) => void;

/** Hears these events and cannot hold them. */
export function overhear<K extends keyof WindowEventMap>(types: readonly K[], heard: Heard<K>, signal: AbortSignal, views: Iterable<Window> = [window]): void {
  listen(types, heard, { capture: true, passive: true, signal }, views);
}

/** Hears these events and may keep them from the page. */
export function intercept<K extends keyof WindowEventMap>(types: readonly K[], heard: Heard<K>, signal: AbortSignal, views: Iterable<Window> = [window]): void {
  listen(types, heard, { capture: true, signal }, views);
}

function listen<K extends keyof WindowEventMap>(types: readonly K[], heard: Heard<K>, options: AddEventListenerOptions, views: Iterable<Window>): void {
  for (const view of views) for (const type of types) view.addEventListener(type, heard, options);
}
