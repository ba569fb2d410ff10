// An answer to one of two comments on the open network's link forum: the box opens under the comment.

import '../../shared/site.css';
import './page.css';
import { mountBox } from './write.mjs';

mountBox(document.querySelector('li.comment .comment-form form'), 'Comment here…');
