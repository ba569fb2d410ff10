// A textarea that Inferno controls and autosize lets grow, as the link forum of the open network
// has it: the component's state is the draft.

import autosize from 'autosize';
import { Component, render } from 'inferno';
import { createElement } from 'inferno-create-element';

export function mountInfernoArea(place, { onText = () => {}, ...attributes }) {
  let area;

  class Area extends Component {
    state = { content: '' };

    componentDidMount() {
      area = this;
      autosize(host());
    }

    change(content) {
      this.setState({ content }, () => {
        autosize.update(host());
        onText(content);
      });
    }

    render() {
      return createElement('textarea', { ...attributes, value: this.state.content, onInput: (event) => this.change(event.target.value) });
    }
  }

  const host = () => place.querySelector('textarea');
  render(createElement(Area), place);
  return { host, text: () => area.state.content, clear: () => area.change(''), focus: () => host().focus() };
}
