// What the test build has over the shipped one: leave for the demo pages' hosts from the
// start, since no test can press the browser's own permission question.

import { HOSTS } from "./site/hosts.mjs";

export default { host_permissions: HOSTS.map((host) => `https://${host}/*`) };
