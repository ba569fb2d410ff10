// Starts the welcome's Wasm and lets it fill the page. Decides nothing.

import init, { welcome } from "./pages.js";

init().then(welcome).catch((error) => console.error("Offair: the welcome could not start:", error));
