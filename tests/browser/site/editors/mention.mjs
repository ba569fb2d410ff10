// Mentions for a TipTap composer: the library's own node and suggestion, and a small list under
// the composer that the arrow keys, Enter or a press choose from.

import Mention from '@tiptap/extension-mention';

/** `char` opens the list, `names` are what it offers, `place` is where it stands. */
export function mentions({ char = '@', names, place }) {
  return Mention.configure({
    HTMLAttributes: { class: 'mention' },
    suggestion: {
      char,
      items: ({ query }) => names.filter((name) => name.toLowerCase().startsWith(query.toLowerCase())),
      render: () => new List(place),
    },
  });
}

class List {
  constructor(place) {
    this.place = place;
  }

  onStart = (suggestion) => {
    this.at = 0;
    this.root = this.place.appendChild(document.createElement('ul'));
    this.root.className = 'mention-list';
    this.root.setAttribute('role', 'listbox');
    this.onUpdate(suggestion);
  };

  onUpdate = ({ items, command }) => {
    this.items = items;
    this.choose = (name) => command({ id: name.toLowerCase().replaceAll(' ', '-'), label: name });
    this.at = Math.min(this.at, Math.max(0, items.length - 1));
    this.root.replaceChildren(...items.map((name, place) => this.option(name, place)));
  };

  option(name, place) {
    const option = document.createElement('li');
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', String(place === this.at));
    option.textContent = name;
    // The default action of the press would take the focus from the editor.
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => this.choose(name));
    return option;
  }

  onKeyDown = ({ event }) => {
    if (this.items.length === 0) return false;
    if (event.key === 'Enter') {
      this.choose(this.items[this.at]);
      return true;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return false;
    this.at = (this.at + step + this.items.length) % this.items.length;
    [...this.root.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === this.at)));
    return true;
  };

  onExit = () => this.root.remove();
}
