// An editor in a frame of the page's own, made in the four ways that editors make one.

export default {
  host: 'frames.example',
  paths: ['/blank', '/design', '/written', '/srcdoc', '/textarea'],
  // Filling a frame with markup by script is what Trusted Types forbid.
  trustedTypes: false,
};
