// The page script's entry: waits for a person to write, asks the background whether and how
// to listen, and keeps one session for the composer in use. Wiring only.

import { ask, report } from "./ask.js";
import { findComposer, editingHost } from "./find.js";
import type { Status, ToPage } from "./protocol.js";
import { Session, type Welcome } from "./session.js";

declare global {
  // One page script a page: a newer one puts an older one to rest.
  var offairRest: (() => void) | undefined;
}

function start(): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let welcome: Promise<Welcome | undefined> | undefined;
  let session: Session | undefined;

  const rest = (): void => {
    listening.abort();
    session?.end();
    session = undefined;
    chrome.runtime?.onMessage?.removeListener(told);
  };

  const greet = async (): Promise<Welcome | undefined> => {
    const answer = await ask({ kind: "hello", host: location.hostname }, rest);
    if (answer?.kind === "welcome") return answer;
    // Asked again at the next keystroke: the background may have been starting.
    welcome = undefined;
    return undefined;
  };

  /** Notices the composer an event came from; the first one on a page asks the background. */
  const notice = async (event: Event): Promise<void> => {
    const target = event.composedPath()[0];
    if (!(target instanceof HTMLTextAreaElement) && !(target instanceof HTMLElement && target.isContentEditable)) return;
    const rules = await (welcome ??= greet());
    if (!rules?.on || signal.aborted) return;
    if (session?.composer.isConnected && session.composer === editingHost(target, rules.composer)) return session.changed();
    const composer = findComposer(target, rules.composer);
    if (!composer) return;
    session?.end();
    session = new Session(composer, rules, rest);
  };

  const careful = (event: Event): void => void notice(event).catch(report);
  for (const type of ["focusin", "input"]) window.addEventListener(type, careful, { capture: true, passive: true, signal });
  for (const type of ["compositionstart", "compositionend"]) {
    window.addEventListener(type, () => session?.compose(type === "compositionstart"), { capture: true, passive: true, signal });
  }

  const told = (message: ToPage, _sender: unknown, reply: (status: Status) => void): void => {
    if (message.kind === "status" && session?.composer.isConnected) reply({ reading: session.status });
    if (message.kind === "openCard") session?.openCard();
    if (message.kind === "switched") {
      welcome = undefined;
      session?.end();
      session = undefined;
    }
  };
  chrome.runtime.onMessage.addListener(told);

  // The composer may have had the focus before this script came.
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active && active !== document.body) active.addEventListener("focusin", careful, { once: true, passive: true, signal });
  if (active instanceof HTMLTextAreaElement || (active instanceof HTMLElement && active.isContentEditable)) {
    void noticeNow(active);
  }

  async function noticeNow(element: HTMLElement): Promise<void> {
    try {
      const rules = await (welcome ??= greet());
      const composer = rules?.on ? findComposer(element, rules.composer) : undefined;
      if (composer && rules && !session && !signal.aborted) session = new Session(composer, rules, rest);
    } catch (error) {
      report(error);
    }
  }

  return rest;
}

globalThis.offairRest?.();
globalThis.offairRest = start();
