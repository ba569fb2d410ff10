// A textarea that Preact controls: the component's state is the draft. Preact listens to the
// browser's own input events, not to events of its making.

import { h, render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export function mountPreactArea(place, { onText = () => {}, ...attributes }) {
  let draft = '';
  let change;

  function Area() {
    const [value, setValue] = useState('');
    [draft, change] = [value, setValue];
    useLayoutEffect(() => void onText(value), [value]);
    return h('textarea', { ...attributes, value, onInput: (event) => setValue(event.currentTarget.value) });
  }

  render(h(Area), place);
  const host = () => place.querySelector('textarea');
  return { host, text: () => draft, clear: () => change(''), focus: () => host().focus() };
}
