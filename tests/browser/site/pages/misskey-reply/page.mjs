// The same form as an answer: the note being answered stands above the box, under a class whose end
// changes with every build, and the button's icon is another.

import '../../shared/site.css';
import '../misskey/page.css';
import { mountPostForm } from '../misskey/compose.mjs';

mountPostForm('Reply to this note…');
