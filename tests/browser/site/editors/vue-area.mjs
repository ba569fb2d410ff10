// A textarea bound by Vue's v-model: the draft is a ref, the box follows it a turn later, and
// nothing is taken over while an input method composes.

import { createApp, h, ref, vModelText, withDirectives } from 'vue';

export function mountVueArea(place, { onText = () => {}, ...attributes }) {
  const draft = ref('');
  const change = (value) => {
    draft.value = value;
    onText(value);
  };
  const Area = () => withDirectives(h('textarea', { ...attributes, 'onUpdate:modelValue': change }), [[vModelText, draft.value]]);

  createApp(Area).mount(place);
  const host = () => place.querySelector('textarea');
  return { host, text: () => draft.value, clear: () => change(''), focus: () => host().focus() };
}
