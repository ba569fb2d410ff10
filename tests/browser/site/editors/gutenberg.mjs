// The block editor of WordPress, in the page or in the canvas frame it makes for itself. Its own
// library, used in tests only, with one kind of block: the paragraph. The text is that of the
// blocks in its store; undo and redo are kept around it, as the sites do.

import { BlockCanvas, BlockEditorProvider, BlockList, BlockTools, ObserveTyping, RichText, useBlockProps, WritingFlow } from '@wordpress/block-editor';
import { createBlock, registerBlockType, setDefaultBlockName } from '@wordpress/blocks';
import { useStateWithHistory } from '@wordpress/compose';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const PARAGRAPH = 'core/paragraph';

/** `frame` puts the blocks into a frame named editor-canvas; `title` stands before them. */
export function mountGutenberg(place, { frame = false, title, styles = '', onText = () => {} }) {
  registerParagraph();
  const api = {
    blocks: [],
    document: () => (frame ? place.querySelector('iframe[name="editor-canvas"]')?.contentDocument : document),
    host: () => api.document()?.querySelector('.is-root-container'),
    text: () => api.blocks.map(({ attributes }) => attributes.content?.toPlainText?.() ?? String(attributes.content ?? '')).join('\n'),
    clear: () => api.replace(empty()),
    focus: () => api.host().querySelector('[contenteditable="true"]').focus(),
  };
  createRoot(place).render(createElement(Composer, { api, frame, title, styles, onText: () => onText(api.text()) }));
  return new Promise((done) => whenMounted(api, done));
}

// The canvas loads, then fills.
function whenMounted(api, done) {
  if (!api.host()?.querySelector('[contenteditable="true"]')) return setTimeout(whenMounted, 5, api, done);
  withoutHover(api.document());
  done(api);
}

// The library rewrites a block's class, with no change to it, whenever the mouse comes or goes:
// a change in the editor that a test could not tell from ours. It leaves prevented events alone.
function withoutHover(inner) {
  for (const type of ['mouseover', 'mouseout']) inner.addEventListener(type, (event) => event.preventDefault(), true);
}

// One object for good: the canvas is made anew with every other.
const SETTINGS = { hasFixedToolbar: true, __unstableResolvedAssets: {} };

const empty = () => [createBlock(PARAGRAPH)];

function Composer({ api, frame, title, styles, onText }) {
  const { value, setValue, undo, redo } = useStateWithHistory({ blocks: empty() });
  api.blocks = value.blocks;
  api.replace = (blocks) => take(blocks, {}, false);
  function take(blocks, { selection }, isStaged) {
    api.blocks = blocks;
    setValue({ blocks, selection }, isStaged);
    onText();
  }
  function key(event) {
    const isRedo = event.key === 'y' || (event.key === 'Z' && event.shiftKey);
    if (!event.ctrlKey || !(isRedo || event.key === 'z')) return;
    event.preventDefault();
    (isRedo ? redo : undo)();
  }
  const list = createElement(BlockList);
  const canvas = frame
    ? createElement(BlockCanvas, { height: '560px', styles: [{ css: styles }] }, title, list)
    : createElement(BlockTools, null, createElement(WritingFlow, { className: 'editor-styles-wrapper' }, createElement(ObserveTyping, null, title, list)));
  const provider = {
    value: value.blocks,
    selection: value.selection,
    onInput: (blocks, more) => take(blocks, more, true),
    onChange: (blocks, more) => take(blocks, more, false),
    settings: SETTINGS,
  };
  return createElement('div', { onKeyDown: key }, createElement(BlockEditorProvider, provider, canvas));
}

function registerParagraph() {
  registerBlockType(PARAGRAPH, {
    apiVersion: 3,
    title: 'Paragraph',
    category: 'text',
    attributes: { content: { type: 'rich-text', source: 'rich-text', selector: 'p', role: 'content' } },
    supports: { className: false, splitting: true },
    merge: (first, second) => ({ content: first.content.concat(second.content) }),
    edit: Paragraph,
    save: ({ attributes }) => createElement('p', useBlockProps.save(), createElement(RichText.Content, { value: attributes.content })),
  });
  setDefaultBlockName(PARAGRAPH);
}

function Paragraph({ attributes: { content }, setAttributes, mergeBlocks, onReplace, onRemove }) {
  return createElement(RichText, {
    ...useBlockProps(),
    identifier: 'content',
    tagName: 'p',
    value: content,
    onChange: (written) => setAttributes({ content: written }),
    onMerge: mergeBlocks,
    onReplace,
    onRemove,
    'aria-label': content?.length ? 'Block: Paragraph' : 'Empty block; start writing or type forward slash to choose a block',
    'data-empty': !content?.length,
    placeholder: 'Type / to choose a block',
  });
}
