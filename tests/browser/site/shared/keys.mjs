// The key that posts on many sites besides the button.

/** Whether a key press is Ctrl+Enter, or ⌘+Enter. */
export const isSend = (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey);
