// Registers the background's listeners in its first turn, as the browser demands, and hands
// each event to the Wasm once that is ready. Decides nothing.

import init, { answer, openCard, refresh } from "./offair.js";

const ready = init();

chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  ready.then(() => answer(message)).then(reply, (error) => reply({ kind: "fault", message: String(error) }));
  return true;
});

const refreshed = () => ready.then(refresh);
chrome.runtime.onInstalled.addListener(refreshed);
chrome.runtime.onStartup.addListener(refreshed);
chrome.permissions.onAdded.addListener(refreshed);
chrome.permissions.onRemoved.addListener(refreshed);

chrome.commands.onCommand.addListener((_command, tab) => {
  if (tab?.id !== undefined) ready.then(() => openCard(tab.id));
});
