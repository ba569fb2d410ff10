// Speaks with the background: one question, one answer, versioned. Never throws; when the
// extension was updated or removed under an open page, it says so once and stays silent.

import { VERSION, type Answer, type Request } from "./protocol.js";

/** The background's welcome. */
export type Welcome = Extract<Answer, { kind: "welcome" }>;

/** Asks the background; `undefined` when there is no usable answer. */
export async function ask(request: Request, gone: () => void): Promise<Answer | undefined> {
  // After an update the old script keeps running without its extension behind it.
  if (chrome.runtime?.id === undefined) {
    gone();
    return undefined;
  }
  try {
    const answer: Answer | undefined = await chrome.runtime.sendMessage({ v: VERSION, ask: request });
    if (answer?.kind === "stale") gone();
    if (answer?.kind === "fault") report(answer.message);
    return answer;
  } catch (error) {
    if (chrome.runtime?.id === undefined) gone();
    else report(error);
    return undefined;
  }
}

let reported = false;

/** Logs the first fault of a page; the hint stays away and the person goes on writing. */
export function report(error: unknown): void {
  if (reported) return;
  reported = true;
  console.warn("Offair:", error);
}
