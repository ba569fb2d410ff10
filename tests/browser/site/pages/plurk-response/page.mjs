// A response to one post of the same network, on that post's own page.

import '../../shared/site.css';
import '../plurk/page.css';
import { mountForm } from '../plurk/form.mjs';

mountForm();
