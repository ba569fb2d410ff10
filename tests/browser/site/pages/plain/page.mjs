// A page to read: nothing is written here except a search term, so nothing may be read from it.
// There is no composer, hence no editing host: the fixture says so with null.

import '../../shared/site.css';
import './page.css';
import { installFixture } from '../../shared/fixture.mjs';

installFixture({ host: () => null, text: () => '', html: () => '', clear() {} }).ready();
