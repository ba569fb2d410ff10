// The page script's entry: waits for a person to write, asks the background whether and how
// to listen, and keeps one session for the composer in use. Wiring only.

import { ask, report, type Welcome } from "./ask.js";
import { isFocused } from "./caret.js";
import { editingHost, findComposer, isField, type Composer } from "./find.js";
import { overhear } from "./hear.js";
import { Layer, removeLeftovers } from "./layer.js";
import { Ledger } from "./ledger.js";
import { outermost, pageHost, pagePath } from "./outer.js";
import type { Page, Status, ToPage } from "./protocol.js";
import { Session } from "./session.js";

declare global {
  // One page script a page: a newer one puts an older one to rest.
  var offairRest: (() => void) | undefined;
}

function start(): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let welcome: Promise<Welcome | undefined> | undefined;
  let session: Session | undefined;
  let composing = false;
  const page: Page = { host: pageHost(), path: pagePath(), software: null };
  /** The person wants to hear nothing on this page. */
  let isQuiet = false;

  // A page that writes its document anew, as editors do with their frames, takes all listeners away.
  const rewritten = new MutationObserver(begin);

  const rest = (): void => {
    listening.abort();
    rewritten.disconnect();
    session?.end();
    session = undefined;
    chrome.runtime?.onMessage?.removeListener(told);
  };

  const greet = async (): Promise<Welcome | undefined> => {
    let answer = await ask({ kind: "hello", page }, rest);
    if (answer?.kind === "welcome" && answer.on) {
      // Software that runs on hosts of its own is known by its marks, and then asked about by name.
      const known = answer.detect.find(({ marks }) => marks.some((mark) => outermost().document.querySelector(mark)));
      if (known) {
        page.software = known.software;
        answer = await ask({ kind: "hello", page }, rest);
      }
    }
    if (answer?.kind === "welcome") return answer;
    // Asked again at the next keystroke: the background may have been starting.
    welcome = undefined;
    return undefined;
  };

  /** Notices the composer that was focused or typed into; the first one on a page asks the background. */
  const notice = async (target: EventTarget | undefined, byFocus = false): Promise<void> => {
    if (isQuiet || !isField(target)) return;
    // Another community of the same page may have other settings.
    if (page.path !== (page.path = pagePath())) welcome = undefined;
    const rules = await (welcome ??= greet());
    if (!rules?.on || isQuiet || signal.aborted) return;
    if (session && !session.ended && session.composer === editingHost(target, rules.composer)) return session.changed();
    const composer = findComposer(target, rules.composer, rules);
    // Who only came by has left again while the background was asked.
    if (composer && !(byFocus && !isFocused(composer))) enter(composer, rules);
  };

  const enter = (composer: Composer, rules: Welcome): void => {
    session?.end();
    Layer.style = rules.style;
    session = new Session(composer, rules, new Ledger(page, rest));
    // A composition may have begun before the background answered.
    if (composing) session.compose(true);
  };

  /** The person chose otherwise while something is being written. */
  const renew = async (current: Session): Promise<void> => {
    const rules = await (welcome ??= greet());
    if (rules?.on) current.renew(rules);
    else if (rules) current.end();
  };

  // The path is read at once: it is gone when the event is over.
  overhear(["focusin", "input"], (event) => void notice(event.composedPath()[0], event.type === "focusin").catch(report), signal);
  const compose = ({ type }: Event): void => {
    composing = type === "compositionstart";
    session?.compose(composing);
  };
  overhear(["compositionstart", "compositionend"], compose, signal);

  const focused = (): Element | null => {
    let active: Element | null = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  };

  /** The composer may have had the focus before this script, or its leave, came. */
  const noticeFocused = (): void => void notice(focused() ?? undefined, true).catch(report);

  // A composer that a page puts the caret into may get no event of focus. Each is looked at once.
  let looked: Element | null = null;
  const selected = (): void => {
    if (session && !session.ended) return;
    const active = focused();
    if (active !== looked) noticeFocused();
    looked = active;
  };
  document.addEventListener("selectionchange", selected, { passive: true, signal });

  /** The draft may stand in a composer that has lost the focus meanwhile. */
  const comeBack = (): void => {
    const last = session?.composer;
    const field = last?.matches("textarea,[contenteditable]") ? last : last?.querySelector("[contenteditable]");
    if (field?.isConnected) void notice(field).catch(report);
    else noticeFocused();
  };

  const told = ({ kind }: ToPage, _sender: unknown, reply: (status: Status) => void): void => {
    const current = session?.ended ? undefined : session;
    if (kind === "status" && (current || isQuiet)) reply({ reading: current?.status ?? null, page, quiet: isQuiet });
    if (kind === "openCard") current?.openCard();
    if (kind === "nextFinding") current?.nextFinding();
    if (kind === "quiet") {
      isQuiet = !isQuiet;
      if (isQuiet) current?.quiet();
      else comeBack();
    }
    if (kind === "changed") {
      welcome = undefined;
      if (current) void renew(current).catch(report);
      else comeBack();
    }
  };
  chrome.runtime.onMessage.addListener(told);

  // What a frame draws in the page around it does not go with the frame.
  window.addEventListener("pagehide", () => session?.end(), { signal });
  rewritten.observe(document, { childList: true });
  noticeFocused();
  return rest;
}

function begin(): void {
  globalThis.offairRest?.();
  removeLeftovers();
  globalThis.offairRest = start();
}

begin();
