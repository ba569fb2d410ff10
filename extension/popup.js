// Starts the popup's Wasm and lets it fill the page. Decides nothing.

import init, { popup } from "./offair.js";

init().then(popup).catch((error) => console.error("Offair: the popup could not start:", error));
