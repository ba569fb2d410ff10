// A new topic on the node forum: the same composer with a field for the title.

import '../../shared/site.css';
import '../../shared/forum.css';
import '../nodebb/page.css';
import { mountComposer } from '../nodebb/compose.mjs';

mountComposer();
