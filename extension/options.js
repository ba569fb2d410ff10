// Starts the options page's Wasm and lets it fill the page. Decides nothing.

import init, { options } from "./pages.js";

init().then(options).catch((error) => console.error("Offair: the options could not start:", error));
