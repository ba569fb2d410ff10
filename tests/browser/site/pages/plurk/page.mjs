// The timeline network's main form, under the river of posts.

import '../../shared/site.css';
import './page.css';
import { mountForm } from './form.mjs';

mountForm();
