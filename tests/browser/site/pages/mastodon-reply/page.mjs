// A reply on the same network: the form holds a copy of the post being answered, and the thread shows
// that post and another one's answer.

import '../../shared/site.css';
import '../mastodon/page.css';
import { mountCompose } from '../mastodon/compose.mjs';

mountCompose();
