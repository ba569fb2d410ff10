// Registers the background's listeners in its first turn, as the browser demands, and hands
// each event to the Wasm once that is ready. Decides nothing.

import init, { answer, begin, changed, installed, openCard, refresh } from "./offair.js";

const ready = init();

chrome.runtime.onMessage.addListener((message, { tab }, reply) => {
  ready.then(() => answer(message, tab?.incognito === true)).then(reply, (error) => reply({ kind: "fault", message: String(error) }));
  return true;
});

const refreshed = () => ready.then(refresh);
const begun = () => ready.then(() => Promise.all([begin(), refresh()]));
chrome.runtime.onInstalled.addListener(({ reason }) => ready.then(begin).then(() => installed(reason)));
chrome.runtime.onStartup.addListener(begun);
chrome.permissions.onAdded.addListener(refreshed);
chrome.permissions.onRemoved.addListener(refreshed);

chrome.storage.onChanged.addListener((changes, area) => ready.then(() => changed(Object.keys(changes), area)));

chrome.commands.onCommand.addListener((_command, tab) => {
  if (tab?.id !== undefined) ready.then(() => openCard(tab.id));
});
