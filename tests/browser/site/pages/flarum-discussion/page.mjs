// A new discussion on the light forum: the composer's body has a class of its own and a title field.

import m from 'mithril';
import '../../shared/site.css';
import '../../shared/forum.css';
import '../flarum/page.css';
import { mountComposer } from '../flarum/compose.mjs';

mountComposer({
  kind: 'ComposerBody--discussion',
  header: [() => m('h3', 'Start a Discussion'), () => m('h3', m('input.FormControl', { placeholder: 'Discussion Title' }))],
  placeholder: 'Write a Post...',
  action: 'Post Discussion',
});
