// A textarea that React controls: the component's state is the draft, and the box shows it.
// A change of the box that React does not hear of is undone by the next rendering.

import { createElement, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import TextareaAutosize from 'react-textarea-autosize';

/**
 * `grows`: the box grows with its text; `renews`: the first click replaces the element by
 * another one that has the focus, as on sites whose full box comes when somebody wants to write. The rest are attributes.
 */
export function mountReactArea(place, { grows = false, renews = false, onText = () => {}, ...attributes }) {
  let draft = '';
  let change;

  function Area() {
    const [value, setValue] = useState('');
    const [wanted, setWanted] = useState(false);
    [draft, change] = [value, setValue];
    useLayoutEffect(() => void onText(value), [value]);
    useLayoutEffect(() => {
      if (wanted) place.querySelector('textarea').focus();
    }, [wanted]);
    return createElement(grows ? TextareaAutosize : 'textarea', {
      ...attributes,
      key: String(wanted),
      value,
      onChange: (event) => setValue(event.target.value),
      onClick: renews && !wanted ? () => setWanted(true) : undefined,
    });
  }

  flushSync(() => createRoot(place).render(createElement(Area)));
  const host = () => place.querySelector('textarea');
  return { host, text: () => draft, clear: () => flushSync(() => change('')), focus: () => host().focus() };
}
