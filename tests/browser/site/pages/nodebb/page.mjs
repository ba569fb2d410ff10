// A reply on the node forum, to a topic of one post.

import '../../shared/site.css';
import '../../shared/forum.css';
import './page.css';
import { mountComposer } from './compose.mjs';

mountComposer();
