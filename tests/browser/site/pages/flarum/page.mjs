// A reply on the light forum, to a discussion of one post.

import m from 'mithril';
import '../../shared/site.css';
import '../../shared/forum.css';
import './page.css';
import { mountComposer } from './compose.mjs';

mountComposer({
  header: [() => m('h3', m('a', { href: '/d/12-a-clock-that-loses-a-minute' }, 'A clock that loses a minute'))],
  placeholder: 'Write a Reply...',
  action: 'Post Reply',
});
