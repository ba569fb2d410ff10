// The home page of the open network's web client: the composer stands beside the feed.

import '../../shared/site.css';
import './page.css';
import { mountCompose } from './compose.mjs';

mountCompose();
