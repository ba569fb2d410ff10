// The composers that the demo pages wear, one for each page that has one: where it is and
// what its page says of it (site/hosts.mjs).

import { PAGES } from './site/hosts.mjs';

// Pages named try-… are for single claims.
const written = PAGES.filter((page) => page.editor && !page.name.startsWith('try-')).map((page) => ({ ...page, url: `https://${page.host}${page.paths[0]}` }));

/** Every composer: the matrix runs them all. */
export const EVERY = written.filter((page) => !page.refused);

/** Every place that Offair stays away from, with the reason in `refused`. */
export const REFUSED = written.filter((page) => page.refused);

// One page of each kind of editor and of each kind of place, for what need not be tried on every site.
const KINDS = ['textarea', 'editable', 'x', 'x-status', 'facebook', 'linkedin', 'linkedin-light', 'bluesky', 'reddit', 'hackernews'];

/** One composer of each kind, in this order. */
export const COMPOSERS = KINDS.map((name) => EVERY.find((composer) => composer.name === name));
