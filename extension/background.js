// Registers the background's listeners in its first turn, as the browser demands, and hands
// each event to the Wasm once that is ready. Decides nothing.

import init, { answer, begin, changed, command, installed, refresh, selected, started, withdrawn } from "./offair.js";

const ready = init();

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  ready.then(() => answer(message, sender)).then(reply, (error) => reply({ kind: "fault", message: String(error) }));
  return true;
});

chrome.runtime.onInstalled.addListener(({ reason }) => ready.then(begin).then(() => installed(reason)));
chrome.runtime.onStartup.addListener(() => ready.then(begin).then(started));
chrome.permissions.onAdded.addListener(() => ready.then(refresh));
chrome.permissions.onRemoved.addListener(() => ready.then(withdrawn));

chrome.storage.onChanged.addListener((changes, area) => ready.then(() => changed(Object.keys(changes), area)));

chrome.commands.onCommand.addListener((name, tab) => {
  if (tab?.id !== undefined) ready.then(() => command(name, tab.id));
});

// The popup opens in the turn of the click or not at all: Firefox takes it for the person's own
// wish only then, and older browsers do not know how. An async function fails as a promise does.
const openPopup = async () => chrome.action.openPopup();
chrome.contextMenus.onClicked.addListener(({ selectionText }) => {
  const opened = openPopup();
  // Handled in the Wasm; said here so that a failure before that is no unhandled one.
  opened.catch(() => {});
  ready.then(() => selected(selectionText ?? "", opened));
});
