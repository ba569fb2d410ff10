// The post form over the feed of the playful network, for a note of one's own.

import '../../shared/site.css';
import './page.css';
import { mountPostForm } from './compose.mjs';

mountPostForm('What are you up to?');
